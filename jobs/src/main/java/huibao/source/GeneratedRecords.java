package huibao.source;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import huibao.generate.FolderTarget;
import huibao.generate.Generator;
import huibao.generate.GeneratorSettings;
import huibao.generate.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The generator's case records in the form of the source contract. */
public final class GeneratedRecords {
    private final Generator generator;

    public GeneratedRecords(GeneratorSettings settings) {
        this(settings, items -> {});
    }

    /** @param progress told the number of items made, now and then */
    public GeneratedRecords(GeneratorSettings settings, LongConsumer progress) {
        this.generator = new Generator(settings, progress);
    }

    /**
     * Writes one CSV per relation, as {@link CsvLoad} reads them; files of these names are replaced.
     *
     * @return rows per relation
     */
    public Map<String, Long> toFolder(Path folder) {
        try (Target target = new FolderTarget(folder)) {
            return generator.into(target, columns());
        }
    }

    /**
     * Copies into an empty database; creates the schema if it is not there.
     *
     * @return rows per relation
     * @throws LoadRefusedException if the database has rows already
     * @throws SourceException if it cannot be written to
     */
    public Map<String, Long> into(SourceDatabase database) {
        try (Target target = new DatabaseTarget(database)) {
            return generator.into(target, columns());
        }
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (ContractRelation relation : Contract.current().relations()) {
            columns.put(relation.name(), relation.columnNames());
        }
        return columns;
    }
}
