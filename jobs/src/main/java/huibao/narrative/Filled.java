package huibao.narrative;

import huibao.figure.Figure;
import huibao.narrative.SaidSentence.SentenceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words made of a template.
 *
 * @param numbers where in them figures stand; one that is added up has no place of its own
 * @param telling whether any figure is told
 */
record Filled(String text, List<SentenceNumber> numbers, Telling telling) {
    enum Telling {
        FIGURES,
        WORDS
    }

    static final Filled NOTHING = new Filled("", List.of(), Telling.WORDS);

    private static final Pattern DIGITS = Pattern.compile("\\d(?:.*\\d%?)?");

    Filled {
        numbers = List.copyOf(numbers);
    }

    static Filled words(String text) {
        return new Filled(text, List.of(), Telling.WORDS);
    }

    /** Words with one number, from the first digit to the last, which is this figure's; a sum of figures has no id. */
    static Filled of(Figure figure, String text) {
        Matcher digits = DIGITS.matcher(text);
        boolean isPlaced = digits.find() && !figure.id().isEmpty();
        return new Filled(
                text,
                isPlaced ? List.of(new SentenceNumber(digits.start(), digits.end(), figure.id())) : List.of(),
                Telling.FIGURES);
    }

    /** The same words, marked as telling a figure. */
    Filled told() {
        return new Filled(text, numbers, Telling.FIGURES);
    }

    boolean tellsFigures() {
        return telling == Telling.FIGURES;
    }

    Filled plus(Filled other) {
        List<SentenceNumber> all = new ArrayList<>(numbers);
        other.numbers.forEach(one ->
                all.add(new SentenceNumber(one.start() + text.length(), one.end() + text.length(), one.figure())));
        return new Filled(text + other.text, all, tellsFigures() ? telling : other.telling);
    }

    Filled plus(String words) {
        return plus(words(words));
    }

    static Filled joined(String between, List<Filled> all) {
        Filled joined = NOTHING;
        for (int i = 0; i < all.size(); i++) {
            joined = (i == 0 ? joined : joined.plus(between)).plus(all.get(i));
        }
        return joined;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
