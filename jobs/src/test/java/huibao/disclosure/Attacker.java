package huibao.disclosure;

import huibao.disclosure.ReleasedOutputs.Output;
import huibao.figure.Figure;
import huibao.figure.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A reader of all outputs who writes down what each printed number can be, and what {@link PublicKnowledge} says holds
 * between them. Shares nothing with the rules it attacks. It even knows of each mark ＊ whether the count is below the
 * threshold or was withheld to protect another, which no reader does.
 */
final class Attacker {
    private static final long THRESHOLD = 8;
    private static final long BASE = 20;
    private static final double ANYTHING = 1e5;
    private static final Map<String, String> SAME = Map.of(
            "online_share/", "items",
            "online_share^", "online",
            "repeat_rate^", "repeat_items",
            "closure_rate/", "answer_rate/",
            "registered_closure_rate/", "registered",
            "answer_rate^", "answer_states:on_time",
            "office_acceptance_rate^", "office_acceptance_states:on_time");

    final LinearBounds bounds = new LinearBounds();
    private final Map<PublishedNumber, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Long> truth = new LinkedHashMap<>();
    private final Set<PublishedNumber> ofTables = new HashSet<>();
    private final Map<Integer, Long> small = new LinkedHashMap<>();

    /** {@code rate/} is a denominator, {@code rate^} a numerator, {@code states:late} a state. */
    record PublishedNumber(
            String name, TreeMap<String, String> dimensions, LocalDate start, LocalDate end, int version) {
        PublishedNumber named(String other) {
            return new PublishedNumber(other, dimensions, start, end, version);
        }

        PublishedNumber on(String other, LocalDate day) {
            return new PublishedNumber(other, dimensions, day, day, version);
        }

        PublishedNumber counted(int other) {
            return new PublishedNumber(name, dimensions, start, end, other);
        }

        PublishedNumber without(String dimension) {
            TreeMap<String, String> fewer = new TreeMap<>(dimensions);
            fewer.remove(dimension);
            return new PublishedNumber(name, fewer, start, end, version);
        }

        PublishedNumber with(String dimension, String code) {
            TreeMap<String, String> more = new TreeMap<>(dimensions);
            more.put(dimension, code);
            return new PublishedNumber(name, more, start, end, version);
        }
    }

    static Attacker reading(List<Output> outputs) {
        Attacker attacker = new Attacker();
        outputs.forEach(attacker::read);
        new PublicKnowledge(attacker).apply();
        return attacker;
    }

    private void read(Output output) {
        Map<Object, Figure> counted = new LinkedHashMap<>();
        output.counted().all().forEach(figure -> counted.put(figure.key(), figure));
        output.shown().all().forEach(figure -> read(figure, counted.get(figure.key()), output));
    }

    private void read(Figure shown, Figure counted, Output output) {
        if (output.region().isEmpty() && shown.key().dimensions().containsKey("region")) {
            List.of("", "^", "/").forEach(part -> ofTables.add(name(shown, part, output)));
        }
        boolean isRate = counted.denominator().isPresent();
        if (!isRate) {
            int number = number(name(shown, "", output));
            truth.put(number, counted.value().orElseThrow().longValueExact());
            readCount(number, shown, counted.value().orElseThrow().longValueExact());
            return;
        }
        int numerator = number(name(shown, "^", output));
        int denominator = number(name(shown, "/", output));
        truth.put(numerator, counted.numerator().orElseThrow());
        truth.put(denominator, counted.denominator().orElseThrow());
        bounds.atLeast(Map.of(denominator, 1, numerator, -1), 0);
        if (shown.status() == Status.SUPPRESSED || shown.status() == Status.NOT_COMPUTABLE) {
            return;
        }
        long part = shown.numerator().orElseThrow();
        long whole = shown.denominator().orElseThrow();
        printed(numerator, part, THRESHOLD);
        printed(denominator, whole, BASE);
        // Eight or more on the other side too, unless it is none.
        bounds.atLeast(Map.of(denominator, 1, numerator, -1), part == whole ? 0 : THRESHOLD);
    }

    private void readCount(int number, Figure shown, long truth) {
        if (shown.status() != Status.SUPPRESSED) {
            printed(number, shown.value().orElseThrow().longValueExact(), THRESHOLD);
        } else if (truth < THRESHOLD && !shown.metric().endsWith("persons")) {
            boolean isWhole = shown.key().dimensions().keySet().stream().allMatch("phone"::equals);
            bounds.within(number, isWhole ? 1 : 0, THRESHOLD - 1.0);
            if (truth > 0) {
                small.put(number, truth);
            }
        }
    }

    private void printed(int number, long value, long least) {
        bounds.within(number, value == 0 ? 0 : Math.max(least, value - 2), value == 0 ? 0 : value + 2.0);
    }

    private static PublishedNumber name(Figure figure, String part, Output output) {
        TreeMap<String, String> dimensions = new TreeMap<>(figure.key().dimensions());
        dimensions.remove("month");
        dimensions.remove("phone");
        if (!output.region().isEmpty()) {
            dimensions.put("region", output.region());
        }
        // One group holds the items of one category, and every reader knows it.
        if ("G0".equals(dimensions.get("issue_group"))) {
            dimensions.remove("issue_group");
            dimensions.put("category", "C3");
        }
        String name = figure.metric() + part;
        if (dimensions.containsKey("state")) {
            name += ":" + dimensions.remove("state");
        }
        name = SAME.getOrDefault(name, name);
        if (output.phone() && !PublicKnowledge.WITHOUT_PHONE.contains(name)) {
            dimensions.put("phone", "included");
        }
        boolean isStock = name.endsWith("_stock");
        LocalDate day = name.startsWith("opening") ? figure.start() : figure.end();
        return new PublishedNumber(
                isStock ? "stock" : name,
                dimensions,
                isStock ? day : figure.start(),
                isStock ? day : figure.end(),
                output.version());
    }

    int number(PublishedNumber number) {
        return numbers.computeIfAbsent(number, none -> bounds.variable(0, ANYTHING));
    }

    /** One row of a table of all townships. */
    boolean isOfATable(PublishedNumber number) {
        return ofTables.contains(number);
    }

    boolean knowsOf(PublishedNumber number) {
        return numbers.containsKey(number);
    }

    List<PublishedNumber> numbers() {
        return new ArrayList<>(numbers.keySet());
    }

    /** What the attacker holds to be true and is not: an attack would prove nothing. */
    List<String> errors() {
        return bounds.contradictions(truth).stream()
                .map(terms -> terms.stream().map(this::nameOf).collect(Collectors.joining(", ")))
                .toList();
    }

    /** The true values of the counts from 1 to 7 that are nowhere printed, by their number. */
    Map<Integer, Long> small() {
        return small;
    }

    /** For a message. */
    String nameOf(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(entry -> entry.getKey().toString())
                .findFirst()
                .orElse("?");
    }
}
