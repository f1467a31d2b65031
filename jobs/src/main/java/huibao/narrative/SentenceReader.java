package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a paragraph from left to right, knowing nothing of how it was written. A digit or a word of judgement that no rule
 * understands is a problem: what cannot be confirmed is not printed.
 */
final class SentenceReader {
    private static final Pattern JUDGEMENT =
            Pattern.compile("\\d+|明显|上升|下降|提高|延长|缩短|持平|增加|减少|最多|最少|最高|最低|其次|再次|低于|高于|增长|不足|在往年|往年同月");

    private final Lexicon lexicon;
    private final ClaimRules claims;
    private final List<Rule> rules = new ArrayList<>();

    SentenceReader(Material material) {
        Figures figures = material.figures();
        Evidence evidence = new Evidence(figures);
        this.lexicon = new Lexicon(material);
        this.claims = new ClaimRules(material, evidence);
        PeriodWords words = material.words();
        rules.add(Rule.of(
                "^(?:" + Pattern.quote(words.opening()) + "|" + Pattern.quote(words.name()) + ")，",
                (reading, said) -> {}));
        rules.add(Rule.of(Pattern.quote(words.yearToDate()), (reading, said) -> reading.role = Role.YTD));
        rules.addAll(claims.rules());
        rules.addAll(new ChangeRules(evidence, words).rules());
        rules.addAll(new TrendRules(figures).rules());
        for (Outcome outcome : Outcome.ALL) {
            rules.add(Rule.of(outcome.words() + "(?=\\d)", (reading, said) -> reading.outcome = Optional.of(outcome)));
        }
        rules.addAll(new NumberRules(evidence).shares());
        rules.add(Rule.of("(" + Lexicon.TOPIC + ")", (reading, said) -> reading.turnTo(Lexicon.topic(said.group(1)))));
        rules.addAll(new NumberRules(evidence).amounts());
        rules.add(Rule.of("中，", (reading, said) -> reading.among()));
        rules.add(Rule.of("；", (reading, said) -> {
            claims.settle(reading);
            reading.startPart();
        }));
        rules.add(Rule.of("。", (reading, said) -> {
            claims.settle(reading);
            reading.startSentence();
        }));
    }

    /** What is wrong with a paragraph; empty if every word of it holds. */
    List<String> problems(String paragraph) {
        Reading reading = new Reading(paragraph);
        int at = 0;
        while (at < paragraph.length()) {
            // Whatever a rule or a name makes of it, reading goes on.
            at = Math.max(at + 1, step(reading, paragraph, at));
        }
        claims.settle(reading);
        return reading.problems;
    }

    private int step(Reading reading, String text, int at) {
        Optional<Map.Entry<String, String>> name = named(reading, text, at);
        if (name.isPresent()) {
            reading.name(name.get().getValue());
            return at + name.get().getKey().length();
        }
        Optional<Frame> frame = opened(text, at);
        if (frame.isPresent()) {
            reading.open(frame.get());
            return at + frame.get().words().length();
        }
        for (Rule rule : rules) {
            Matcher said = rule.pattern().matcher(text).region(at, text.length());
            said.useAnchoringBounds(at == 0);
            if (said.lookingAt()) {
                rule.read().accept(reading, said);
                return said.end();
            }
        }
        Matcher judgement = JUDGEMENT.matcher(text).region(at, text.length());
        if (judgement.lookingAt()) {
            reading.fail(judgement.group());
            return judgement.end();
        }
        return at + 1;
    }

    private static Optional<Frame> opened(String text, int at) {
        for (Frame frame : Frame.values()) {
            if (text.startsWith(frame.words(), at)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    private Optional<Map.Entry<String, String>> named(Reading reading, String text, int at) {
        return reading.frame.stream()
                .flatMap(frame -> lexicon.names(frame).entrySet().stream())
                .filter(entry -> !entry.getKey().isEmpty() && text.startsWith(entry.getKey(), at))
                .findFirst();
    }
}
