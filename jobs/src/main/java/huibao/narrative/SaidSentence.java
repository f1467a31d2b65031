package huibao.narrative;

import java.util.List;

/**
 * A sentence in the words of one edition.
 *
 * @param text with its full stop
 * @param numbers where in the text a figure stands, from left to right
 */
record SaidSentence(String text, List<Number> numbers) {
    SaidSentence {
        numbers = List.copyOf(numbers);
    }

    static SaidSentence of(String text) {
        return new SaidSentence(text, List.of());
    }

    /** A number of the text. @param start of its first character @param end behind its last @param figure the id */
    record Number(int start, int end, String figure) {}
}
