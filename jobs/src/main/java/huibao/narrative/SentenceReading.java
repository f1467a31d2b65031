package huibao.narrative;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second reading of a paragraph by the templates its sentences may come from. What no template could have become, or
 * what a figure contradicts, is a problem.
 */
final class SentenceReading {
    /** What numbers the sentences of a row. */
    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十]是");

    private final List<SentencePattern.Read> patterns;

    SentenceReading(Collection<SentenceTemplate> templates, Material material) {
        SlotEvidence figures = new SlotEvidence(
                material.catalogue(), material.figures(), material.facts().audience());
        this.patterns = templates.stream()
                .map(template -> SentencePattern.of(template, material, figures))
                .toList();
    }

    /** What is wrong with a paragraph; empty if every sentence of it holds. */
    List<Problem> problems(String paragraph) {
        List<Problem> problems = new ArrayList<>();
        boolean unmarked = false;
        int at = 0;
        while (at < paragraph.length()) {
            Matcher others = OtherChanges.SENTENCE.matcher(paragraph).region(at, paragraph.length());
            if (others.lookingAt()) {
                if (!unmarked) {
                    problems.add(Problem.of("verify.others", others.group(), paragraph));
                }
                at = others.end();
                continue;
            }
            Matcher counted = COUNTED.matcher(paragraph).region(at, paragraph.length());
            if (counted.lookingAt()) {
                at = counted.end();
            }
            Optional<ReadSentence> sentence = sentence(paragraph, at);
            int end = paragraph.indexOf('。', at) < 0 ? paragraph.length() : paragraph.indexOf('。', at) + 1;
            if (sentence.isEmpty()) {
                problems.add(Problem.of("verify.unconfirmed", paragraph.substring(at, end), paragraph));
                at = end;
            } else {
                sentence.get().claims().wrong().forEach(one -> problems.add(one.in(paragraph)));
                unmarked |= sentence.get().claims().tellsUnmarked();
                at = sentence.get().end();
            }
        }
        return problems;
    }

    /** By the template that has nothing against it, else by any that it could have become of; the longest first. */
    private Optional<ReadSentence> sentence(String paragraph, int at) {
        Optional<ReadSentence> refused = Optional.empty();
        for (int end = paragraph.length(); end > at; end = paragraph.lastIndexOf('。', end - 2) + 1) {
            for (SentencePattern.Read read : patterns) {
                Matcher matcher = read.pattern().matcher(paragraph).region(at, end);
                if (matcher.matches()) {
                    ReadSentence sentence = new ReadSentence(end, read.claims(matcher));
                    if (sentence.claims().wrong().isEmpty()) {
                        return Optional.of(sentence);
                    }
                    refused = Optional.of(sentence);
                }
            }
        }
        return refused;
    }

    /** @param end behind its full stop */
    private record ReadSentence(int end, Claims claims) {}
}
