package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a reader stands in a paragraph: what is being spoken of. */
final class Reading {
    final List<String> problems = new ArrayList<>();
    private final String paragraph;

    Optional<Frame> frame = Optional.empty();
    Optional<Topic> topic = Optional.empty();
    Optional<Outcome> outcome = Optional.empty();
    Role role = Role.CURRENT;
    /** Members named since the last number. */
    List<String> named = new ArrayList<>();

    List<String> months = new ArrayList<>();
    /** What the last number was a number of. */
    List<Statement> last = List.of();
    /** What shares are of. */
    Optional<Statement> base = Optional.empty();

    Optional<Claim> claim = Optional.empty();
    /** True once the paragraph tells a change that is not beyond chance. */
    boolean unmarked;

    private boolean namesRead;

    Reading(String paragraph) {
        this.paragraph = paragraph;
    }

    /** A frame holds until the paragraph ends; all else is forgotten at the full stop. */
    void startSentence() {
        startPart();
        topic = frame.map(Frame::topic);
        base = Optional.empty();
    }

    void startPart() {
        role = Role.CURRENT;
        outcome = Optional.empty();
        months = new ArrayList<>();
        last = List.of();
        claim = Optional.empty();
        named = new ArrayList<>();
    }

    void open(Frame opened) {
        frame = Optional.of(opened);
        topic = Optional.of(opened.topic());
    }

    void turnTo(Topic other) {
        topic = Optional.of(other);
        outcome = Optional.empty();
    }

    /** Names in a row are of one number; the next name after a number begins anew. */
    void name(String code) {
        forgetRead();
        named.add(code);
        claim.ifPresent(one -> one.named().add(code));
    }

    void month(String label) {
        forgetRead();
        months.add(label);
    }

    private void forgetRead() {
        if (namesRead) {
            named = new ArrayList<>();
            months = new ArrayList<>();
            namesRead = false;
        }
    }

    /** The figures a number of this unit is said of; empty if the text gives it no meaning. */
    List<Statement> meant(String unit) {
        return topic.flatMap(one -> whole(one, unit))
                .map(plain -> outcome.map(one -> one.of(plain)).orElse(plain))
                .map(this::ofMembers)
                .orElse(List.of());
    }

    /** What the topic means where only its share is said. */
    List<Statement> meantFirst() {
        return topic.map(one -> meant(one.quantities().get(0).unit())).orElse(List.of());
    }

    /** The topic's figure of this unit for the whole region. */
    Optional<Statement> whole(Topic of, String unit) {
        return of.quantities().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .map(quantity -> new Statement(of, quantity, quantity.key(role)));
    }

    private List<Statement> ofMembers(Statement whole) {
        if (!months.isEmpty()) {
            return months.stream().map(month -> whole.of("month", month)).toList();
        }
        return named.isEmpty()
                ? List.of(whole)
                : named.stream()
                        .map(code -> whole.of(frame.orElseThrow().dimension(), code))
                        .toList();
    }

    void said(List<Statement> statements) {
        last = statements;
        namesRead = true;
    }

    /** …中，: the number just said is the base of what follows. */
    void among() {
        base = last.stream().findFirst();
        topic = frame.map(Frame::topic).or(() -> topic);
        named = new ArrayList<>();
    }

    void fail(String what) {
        problems.add("Cannot confirm \"" + what + "\" in: " + paragraph);
    }

    void expect(boolean confirmed, String what, Object expected) {
        if (!confirmed) {
            problems.add("\"" + what + "\" is not what the figures say. Expected " + expected + ". In: " + paragraph);
        }
    }
}
