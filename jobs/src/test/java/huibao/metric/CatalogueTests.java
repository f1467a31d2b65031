package huibao.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTests {
    @Test
    void readsTheShippedFiles() {
        Catalogue catalogue = Catalogue.load();

        assertThat(catalogue.measure("answer_rate").formula()).isInstanceOf(Formula.Ratio.class);
        assertThat(catalogue.measure("items").place().toString()).startsWith("volumes.yaml:");
    }

    @Test
    void keepsUpwardVisitsWhole() {
        assertThat(Catalogue.load().breakdowns("monthly"))
                .filteredOn(breakdown -> breakdown.measures().stream()
                        .anyMatch(measure -> measure.name().startsWith("upward_")
                                || measure.name().startsWith("bypass_")))
                .allSatisfy(breakdown -> assertThat(breakdown.by())
                        .isSubsetOf(
                                Dimension.REGISTERING_LEVEL,
                                Dimension.MONTH,
                                Dimension.ISSUE_GROUP,
                                Dimension.MATTER_STATE));
    }

    @Test
    void reportsEveryProblemOfEveryFileAtOnce() {
        CatalogueFiles files = new CatalogueFiles(
                Map.of(
                        "bad.yaml",
                        """
                subjects:
                  - subject: volume
                    dimensions: [region, colour]
                    measures:
                      - {name: Items, label: 甲, unit: 件, kind: flow, definition: 同一句。, example: 例}
                      - {name: letters, label: 乙, unit: 件, kind: sum, where: {form: [pigeon]}, definition: 同一句。, example: 例}
                      - {name: half, label: 丙, unit: "%", kind: stock, numerator: {}, denominator: {sum: apples}, definition: 又一句。}
                """,
                        "empty.yaml",
                        "",
                        "monthly.yaml",
                        """
                tables:
                  - measures: [letters, feathers]
                    by: [[unit]]
                """));

        assertThatThrownBy(files::read)
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("bad.yaml:3: unknown dimension colour of volume")
                .hasMessageContaining("bad.yaml:5: name is Items")
                .hasMessageContaining("bad.yaml:6: kind is sum")
                .hasMessageContaining("bad.yaml:6: form is pigeon. Expected one of letter,")
                .hasMessageContaining("bad.yaml:6: letters has the definition of Items")
                .hasMessageContaining("bad.yaml:7: kind is stock. Expected ratio, as such a formula is")
                .hasMessageContaining("bad.yaml:7: sum is apples, which VOLUME does not have")
                .hasMessageContaining("bad.yaml:7: example is missing")
                .hasMessageContaining("empty.yaml is empty. Expected lines of key: value")
                .hasMessageContaining("monthly.yaml:2: unknown measure feathers")
                .hasMessageContaining("monthly.yaml:3: letters may not be broken down by unit");
    }
}
