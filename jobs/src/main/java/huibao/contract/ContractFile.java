package huibao.contract;

import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the contract. It is part of the program, so that a mistake in it is a mistake of the program. */
final class ContractFile {
    private static final Pattern COLUMN = Pattern.compile("(?<type>[a-z]+)(?<nullable>\\??)( (?<values>[a-z_]+))?");

    private ContractFile() {}

    static Contract read(String resource) {
        try (InputStream in = ContractFile.class.getResourceAsStream(resource)) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<ContractRelation> relations = new ArrayList<>();
            map(all.get("relations")).forEach((name, relation) -> relations.add(relation(name, map(relation))));
            return new Contract((int) all.get("version"), relations, vocabularies(map(all.get("vocabularies"))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static ContractRelation relation(String name, Map<String, Object> entries) {
        List<ContractColumn> columns = new ArrayList<>();
        map(entries.get("columns")).forEach((column, text) -> columns.add(column(column, text.toString())));
        return new ContractRelation(
                name,
                entries.get("label").toString(),
                Boolean.TRUE.equals(entries.get("optional")),
                ((List<?>) entries.getOrDefault("key", List.of()))
                        .stream().map(Object::toString).toList(),
                columns);
    }

    private static ContractColumn column(String name, String text) {
        Matcher matcher = COLUMN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Invalid column " + name + ": " + text
                    + ". Expected a type, ? if it may be null, and a vocabulary, a relation or code");
        }
        return new ContractColumn(
                name,
                ColumnType.valueOf(matcher.group("type").toUpperCase(Locale.ROOT)),
                !matcher.group("nullable").isEmpty(),
                Optional.ofNullable(matcher.group("values")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> vocabularies(Map<String, Object> entries) {
        return (Map<String, Map<String, String>>) (Map<String, ?>) entries;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
