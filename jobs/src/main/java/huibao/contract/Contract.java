package huibao.contract;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The source contract as data: what every reader, loader and check of the source goes by. Relations and columns stand in
 * the contract's order.
 *
 * @param vocabularies closed lists of words by name, each word with what the office calls it, in the order tables print them
 */
public record Contract(int version, List<ContractRelation> relations, Map<String, Map<String, String>> vocabularies) {
    private static final Contract CURRENT = ContractFile.read("/sql/source/contract.yaml");

    public Contract {
        relations = List.copyOf(relations);
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        vocabularies.forEach((name, words) -> all.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        vocabularies = Collections.unmodifiableMap(all);
    }

    /** The version this program reads. */
    public static Contract current() {
        return CURRENT;
    }

    /** @throws IllegalArgumentException if the contract has no such relation */
    public ContractRelation relation(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("Invalid relation: " + name
                        + ". Expected one of "
                        + relations.stream().map(ContractRelation::name).toList()));
    }

    public Optional<ContractRelation> find(String name) {
        return relations.stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }

    /**
     * Words with what the office calls them.
     *
     * @throws IllegalArgumentException if the contract has no such vocabulary
     */
    public Map<String, String> words(String vocabulary) {
        Map<String, String> words = vocabularies.get(vocabulary);
        if (words == null) {
            throw new IllegalArgumentException(
                    "Invalid vocabulary: " + vocabulary + ". Expected one of " + vocabularies.keySet());
        }
        return words;
    }

    /**
     * A relation of the source.
     *
     * @param label what the office calls it
     * @param optional it may be missing altogether
     * @param key columns that are unique together; empty if the contract names none
     */
    public record ContractRelation(
            String name, String label, boolean optional, List<String> key, List<ContractColumn> columns) {
        public ContractRelation {
            requireNonNull(name, "name is null");
            requireNonNull(label, "label is null");
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }

        public List<String> columnNames() {
            return columns.stream().map(ContractColumn::name).toList();
        }

        public Optional<ContractColumn> column(String columnName) {
            return columns.stream()
                    .filter(column -> column.name().equals(columnName))
                    .findFirst();
        }
    }

    /**
     * A column of a relation.
     *
     * @param values where its text comes from: a vocabulary, a relation whose code it is, or {@link #CODE}; empty = free
     */
    public record ContractColumn(String name, ColumnType type, boolean nullable, Optional<String> values) {
        /** A code that its row defines, or that is looked up later. */
        public static final String CODE = "code";

        public ContractColumn {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
        }

        /** The words of its vocabulary in the current contract; empty if it has none. */
        public Set<String> words() {
            return values.map(CURRENT.vocabularies()::get).map(Map::keySet).orElse(Set.of());
        }

        /** Whether a text is a word of its vocabulary, if it has one. */
        public boolean allows(String text) {
            return words().isEmpty() || words().contains(text);
        }
    }
}
