package huibao.narrative;

import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with slots, such as {@code {region}}, and {@code [parts]} that are left out where a slot in them has nothing to
 * say.
 */
public final class SlottedText {
    public static final SlottedText NOTHING = new SlottedText("", List.of());

    private final String text;
    private final List<TextPart> parts;

    private SlottedText(String text, List<TextPart> parts) {
        this.text = text;
        this.parts = parts;
    }

    private sealed interface TextPart {
        Optional<String> in(Function<String, Optional<String>> slots);

        /** Of its slots. */
        Stream<String> names();

        record AsWritten(String words) implements TextPart {
            @Override
            public Optional<String> in(Function<String, Optional<String>> slots) {
                return Optional.of(words);
            }

            @Override
            public Stream<String> names() {
                return Stream.empty();
            }
        }

        record NamedSlot(String name) implements TextPart {
            @Override
            public Optional<String> in(Function<String, Optional<String>> slots) {
                return slots.apply(name);
            }

            @Override
            public Stream<String> names() {
                return Stream.of(name);
            }
        }

        record IfKnown(List<TextPart> parts) implements TextPart {
            @Override
            public Optional<String> in(Function<String, Optional<String>> slots) {
                return Optional.of(joined(parts, slots).orElse(""));
            }

            @Override
            public Stream<String> names() {
                return parts.stream().flatMap(TextPart::names);
            }
        }
    }

    /** Tells slots that there are not, and brackets that do not end. */
    public static SlottedText read(YamlNode node, Collection<String> slots) {
        String text = node.text();
        SlottedText read = of(text, problem -> {
            node.problem(problem);
            return new SlottedText(text, List.of());
        });
        read.parts.stream()
                .flatMap(TextPart::names)
                .filter(name -> !slots.contains(name))
                .forEach(name -> node.problem("document.slot", name, slots));
        return read;
    }

    /** Of a text that is known to be right. */
    static SlottedText of(String text) {
        return of(text, problem -> {
            throw new IllegalArgumentException(text);
        });
    }

    private static SlottedText of(String text, Function<Problem, SlottedText> wrong) {
        Parsing parsing = new Parsing(text);
        List<TextPart> parts = parsing.parts();
        return parsing.at == text.length()
                ? new SlottedText(text, parts)
                : wrong.apply(Problem.of("sentences.bracket", text.substring(parsing.at)));
    }

    /** @return empty where a slot outside of brackets has nothing to say */
    public Optional<String> filled(Function<String, Optional<String>> slots) {
        return joined(parts, slots);
    }

    /** The text of something that stands in any case: a slot that has nothing to say says nothing. */
    public String said(Function<String, Optional<String>> slots) {
        return parts.stream().map(part -> part.in(slots).orElse("")).collect(Collectors.joining());
    }

    private static Optional<String> joined(List<TextPart> parts, Function<String, Optional<String>> slots) {
        StringBuilder joined = new StringBuilder();
        for (TextPart part : parts) {
            Optional<String> words = part.in(slots);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            joined.append(words.get());
        }
        return Optional.of(joined.toString());
    }

    @Override
    public String toString() {
        return text;
    }

    /** Stops at the first mistake. */
    private static final class Parsing {
        private final String text;
        private int at;

        Parsing(String text) {
            this.text = text;
        }

        List<TextPart> parts() {
            List<TextPart> parts = new ArrayList<>();
            Optional<TextPart> next = next();
            while (next.isPresent()) {
                parts.add(next.get());
                next = next();
            }
            return parts;
        }

        private Optional<TextPart> next() {
            int from = at;
            while (at < text.length() && "{}[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at > from) {
                return Optional.of(new TextPart.AsWritten(text.substring(from, at)));
            }
            if (text.startsWith("{", at)) {
                return until('}').map(TextPart.NamedSlot::new);
            }
            return text.startsWith("[", at) ? ifKnown() : Optional.empty();
        }

        private Optional<String> until(char end) {
            int to = text.indexOf(end, at);
            if (to < 0) {
                return Optional.empty();
            }
            String inside = text.substring(at + 1, to);
            at = to + 1;
            return Optional.of(inside);
        }

        private Optional<TextPart> ifKnown() {
            int from = at++;
            List<TextPart> parts = parts();
            if (!text.startsWith("]", at)) {
                at = from;
                return Optional.empty();
            }
            at++;
            return Optional.of(new TextPart.IfKnown(parts));
        }
    }
}
