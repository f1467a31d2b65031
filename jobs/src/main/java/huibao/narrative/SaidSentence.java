package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence in the words of one edition.
 *
 * @param text with its full stop
 * @param numbers where in the text a figure stands, from left to right
 */
record SaidSentence(String text, List<SentenceNumber> numbers) {
    SaidSentence {
        numbers = List.copyOf(numbers);
    }

    static SaidSentence of(String text) {
        return new SaidSentence(text, List.of());
    }

    /** This one and another behind it. */
    SaidSentence and(SaidSentence other) {
        List<SentenceNumber> all = new ArrayList<>(numbers);
        other.numbers.forEach(one ->
                all.add(new SentenceNumber(one.start() + text.length(), one.end() + text.length(), one.figure())));
        return new SaidSentence(text + other.text, all);
    }

    Block.Paragraph paragraph() {
        return new Block.Paragraph(
                text,
                numbers.stream()
                        .map(one -> new Block.Mark(one.start(), one.end(), one.figure()))
                        .toList());
    }

    /** A number of the text. @param start of its first character @param end behind its last @param figure the id */
    record SentenceNumber(int start, int end, String figure) {}
}
