package huibao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractFileTests {
    private static final Contract CONTRACT = Contract.current();

    @Test
    void hasFourteenRelationsWithTheirKeys() {
        assertThat(CONTRACT.version()).isEqualTo(1);
        assertThat(CONTRACT.relations()).hasSize(14);
        assertThat(CONTRACT.relation("petition_evaluation").key()).containsExactly("item_id", "target");
        assertThat(CONTRACT.relation("petition_item").column("authority_level"))
                .hasValue(new ContractColumn("authority_level", ColumnType.TEXT, true, Optional.of("level")));
    }

    @Test
    void everyListThatAColumnNamesIsThere() {
        List<String> known = Stream.concat(
                        Stream.concat(
                                CONTRACT.vocabularies().keySet().stream(),
                                CONTRACT.relations().stream().map(ContractRelation::name)),
                        Stream.of(ContractColumn.CODE))
                .toList();
        assertThat(CONTRACT.relations().stream()
                        .flatMap(relation -> relation.columns().stream())
                        .flatMap(column -> column.values().stream()))
                .isSubsetOf(known)
                .containsAll(CONTRACT.vocabularies().keySet());
    }

    @Test
    void periodsAreSpeltAsTheCalendarReadsThem() {
        assertThat(CONTRACT.words("period_kind").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PeriodKind.values())
                        .flatMap(kind -> kind.spellings().stream())
                        .toList());
    }

    /** The script says the words to whoever reads the tables. */
    @Test
    void theScriptNamesEveryWordOfEveryList() throws IOException {
        String script = Files.readString(Path.of("../sql/source/V1__source_contract.sql"));
        CONTRACT.vocabularies().forEach((name, words) -> {
            if (!name.equals("period_kind")) {
                assertThat(words.keySet()).as(name).allMatch(script::contains);
            }
        });
    }

    /** And the lake has a column of the same name, or leaves it out on purpose. */
    @Test
    void theSelectsReadEveryRelation() throws IOException {
        for (ContractRelation relation : CONTRACT.relations()) {
            Path select = Path.of("../sql/extract", relation.name() + ".sql");
            assertThat(select).exists();
            String sql = Files.readString(select);
            assertThat(relation.columnNames())
                    .as(relation.name())
                    .filteredOn(column -> !sql.contains(column))
                    .isSubsetOf("updated_at", "voided_at");
        }
    }
}
