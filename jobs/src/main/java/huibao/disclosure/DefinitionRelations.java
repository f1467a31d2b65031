package huibao.disclosure;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What the definitions of different values tell of one cell: the identity of the stock, rows and persons of batches. */
final class DefinitionRelations {
    private static final Map<Value, Integer> STOCK_IDENTITY =
            Map.of(Value.REGISTERED, 1, Value.REOPENED, 1, Value.CLOSED, -1, Value.WITHDRAWN, -1, Value.MERGED, -1);

    private static final String INITIAL = Dimension.INITIAL.code();
    private static final Set<String> SINGLE_FORMS = Set.of("letter", "online", "phone");

    private final Quantities quantities;
    private final QuantityNames names;
    private final Relations relations;

    DefinitionRelations(Quantities quantities, QuantityNames names, Relations relations) {
        this.quantities = quantities;
        this.names = names;
        this.relations = relations;
    }

    void relate() {
        for (Quantity quantity : quantities.named()) {
            if (quantity.subject() == Subject.FLOW && quantity.value() == Value.CLOSED) {
                relateStock(quantity);
            } else if (quantity.value() == Value.PERSONS && quantity.subject() == Subject.VOLUME) {
                relatePersons(quantity);
            } else if (quantity.subject() == Subject.VOLUME) {
                relateRows(quantity);
            }
        }
    }

    /** Opening + registered + reopened − closed − withdrawn − merged = closing. */
    private void relateStock(Quantity closed) {
        Quantity stock = closed.of(Subject.FLOW, Value.CLOSING);
        Relations.RelationSum sum = relations.sum();
        Map<Value, Integer> terms = new LinkedHashMap<>();
        STOCK_IDENTITY.keySet().stream().sorted().forEach(value -> terms.put(value, STOCK_IDENTITY.get(value)));
        boolean complete = sum.add(quantities.find(stock.during(closed.from(), closed.from())), 1)
                & sum.add(quantities.find(stock.during(closed.to(), closed.to())), -1);
        for (Map.Entry<Value, Integer> term : terms.entrySet()) {
            complete &= sum.add(quantities.find(closed.of(Subject.FLOW, term.getKey())), term.getValue());
        }
        if (complete) {
            sum.isZero();
        }
    }

    /** Whatever is counted once is an item or several; letters, online items and calls are one each. */
    private void relateRows(Quantity counted) {
        Quantity rows = counted.of(Subject.ITEM_ROW, counted.value());
        relateRows(counted, rows);
        if (!counted.members().containsKey(INITIAL)) {
            relateRows(counted, rows.with(INITIAL, "false|true"), rows.with(INITIAL, Dimension.UNKNOWN));
        }
    }

    private void relateRows(Quantity counted, Quantity... rows) {
        Relations.RelationSum sum = relations.sum().plus(quantities.number(counted), -1);
        for (Quantity one : rows) {
            if (!sum.add(quantities.find(names.canonical(one)), 1)) {
                return;
            }
        }
        if (SINGLE_FORMS.contains(counted.members().getOrDefault(Dimension.FORM.code(), ""))) {
            sum.isZero();
        } else {
            sum.isNotNegative();
        }
    }

    /** A batch has as many persons as its band of size allows, at least one. */
    private void relatePersons(Quantity persons) {
        OptionalInt batches = quantities.find(persons.of(persons.subject(), Value.COUNT));
        if (batches.isEmpty()) {
            return;
        }
        int number = quantities.number(persons);
        String bands = persons.members().getOrDefault(Dimension.SIZE_BAND.code(), "1-4");
        String[] single = bands.split("\\|");
        int fewest = Integer.MAX_VALUE;
        for (String band : single) {
            fewest = Math.min(fewest, band.startsWith(">") ? Integer.parseInt(band.substring(1)) + 1 : first(band));
        }
        relations.sum().plus(number, 1).plus(batches.getAsInt(), -fewest).isNotNegative();
        if (single.length == 1 && persons.members().containsKey(Dimension.SIZE_BAND.code()) && bands.contains("-")) {
            int most = Integer.parseInt(bands.substring(bands.indexOf('-') + 1));
            relations.sum().plus(batches.getAsInt(), most).minus(number).isNotNegative();
        }
    }

    private static int first(String band) {
        return Integer.parseInt(band.substring(0, band.indexOf('-')));
    }
}
