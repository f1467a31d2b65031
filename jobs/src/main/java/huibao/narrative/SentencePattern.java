package huibao.narrative;

import huibao.narrative.Piece.Top.TopForm;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template may have become, as a regular expression with a group for each slot: made from the template, the names
 * and the periods, and from no figure. What stands in the groups is compared with the figures by {@link SlotReading}.
 */
final class SentencePattern implements Piece.Visitor<String>, Piece.MemberVisitor<String> {
    /** As little as the words behind it leave. */
    private static final String ANYTHING = ".+?";

    private final SentenceTemplate template;
    private final Material material;
    private final SlotEvidence figures;
    private final SortedMap<String, String> member;
    private final List<Slot> slots;

    private SentencePattern(
            SentenceTemplate template,
            Material material,
            SlotEvidence figures,
            SortedMap<String, String> member,
            List<Slot> slots) {
        this.template = template;
        this.material = material;
        this.figures = figures;
        this.member = member;
        this.slots = slots;
    }

    static Read of(SentenceTemplate template, Material material, SlotEvidence figures) {
        List<Slot> slots = new ArrayList<>();
        SentencePattern pattern = new SentencePattern(template, material, figures, SlotFigures.NOBODY, slots);
        return new Read(Pattern.compile(pattern.all(template.pieces()), Pattern.DOTALL), slots);
    }

    /** A template as it is read. @param slots by group, in the order of the template */
    record Read(Pattern pattern, List<Slot> slots) {
        Claims claims(Matcher matcher) {
            Claims claims = new Claims();
            slots.stream().filter(slot -> matcher.group(slot.group()) != null).forEach(slot -> slot.check()
                    .accept(matcher.group(slot.group()), claims));
            return claims;
        }
    }

    record Slot(String group, BiConsumer<String, Claims> check) {}

    private String all(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.accept(this)).collect(Collectors.joining());
    }

    private String slot(String regex, BiConsumer<String, Claims> check) {
        String group = "s" + slots.size();
        slots.add(new Slot(group, check));
        return "(?<" + group + ">" + regex + ")";
    }

    @Override
    public String words(Piece.PlainWords piece) {
        return Pattern.quote(piece.text());
    }

    @Override
    public String maybe(Piece.Maybe piece) {
        return "(?:" + all(piece.inside()) + ")?";
    }

    /** What is said on a condition is read with it. */
    @Override
    public String choice(Piece.Choice piece) {
        ConditionReading conditions = new ConditionReading(material, figures, member);
        BiConsumer<String, Claims> held = (said, claims) -> claims.expect(
                said.isEmpty() || piece.when().stream().allMatch(conditions::holds),
                said,
                Problem.of("claim.condition-fails"));
        BiConsumer<String, Claims> failed = (said, claims) -> claims.expect(
                said.isEmpty() || !piece.when().stream().allMatch(conditions::holds),
                said,
                Problem.of("claim.condition-holds"));
        String then = slot(all(piece.then()), held);
        return piece.otherwise().isEmpty()
                ? then + "?"
                : "(?:" + then + "|" + slot(all(piece.otherwise()), failed) + ")";
    }

    @Override
    public String each(Piece.Each piece) {
        String between = "(?:" + Pattern.quote(piece.between()) + ")?";
        List<String> codes = material.names()
                .sorted(
                        piece.by(),
                        figures.members(
                                        piece.of(),
                                        member,
                                        piece.by(),
                                        piece.of().role())
                                .keySet());
        return codes.stream()
                .map(code -> "(?:" + between
                        + new SentencePattern(
                                        template, material, figures, SlotFigures.with(member, piece.by(), code), slots)
                                .all(piece.inside())
                        + ")?")
                .collect(Collectors.joining());
    }

    @Override
    public String amount(Piece.Amount piece) {
        FigureSlot slot = piece.figure();
        String phrase = piece.naming() == Piece.Amount.Naming.NAMED ? Pattern.quote(slot.phrase(member)) : "";
        return phrase + slot(number(slot), (said, claims) -> reading().amount(slot, said, claims));
    }

    static String number(FigureSlot slot) {
        String of = Pattern.quote(slot.of());
        return slot.isRate()
                ? "(?:\\d+(?:\\.\\d)?%(?:（\\d+" + of + "中\\d+" + of + "）)?|为\\d+" + of + "中\\d+" + of + ")"
                : "\\d+" + Pattern.quote(slot.unit());
    }

    @Override
    public String change(Piece.Change piece) {
        String base = material.words().base(piece.base());
        String pattern = ChangeReading.pattern(base, piece.figure().unit());
        boolean isShort = piece.length() == Piece.Change.Length.SHORT;
        return slot(
                isShort ? pattern.replaceAll("\\|[比与]" + Pattern.quote(Pattern.quote(base)), "|") : pattern,
                (said, claims) -> ChangeReading.of(figures, material.words(), piece, member)
                        .check(isShort ? ChangeReading.completed(said, base) : said, claims));
    }

    @Override
    public String share(Piece.Share piece) {
        return slot("\\d+(?:\\.\\d)?%", (said, claims) -> reading().share(piece, said, claims));
    }

    @Override
    public String rest(Piece.Rest piece) {
        return slot("\\d+" + Pattern.quote(piece.whole().unit()), (said, claims) -> reading()
                .rest(piece, said, claims));
    }

    @Override
    public String term(Piece.EditionTerm piece) {
        return Pattern.quote(piece.word().in(material));
    }

    @Override
    public String name(Piece.MemberName piece) {
        return Pattern.quote(material.names().of(piece.by(), member.get(piece.by())));
    }

    @Override
    public String ranking(Piece.Ranked piece) {
        return slot(ANYTHING, (said, claims) -> reading(piece).ranking(piece.first(), said, claims));
    }

    @Override
    public String most(Piece.Most piece) {
        return slot("(?:最多的是|" + MemberWriter.ALL_AT + ")" + ANYTHING, (said, claims) -> reading(piece)
                .most(piece, said, claims));
    }

    @Override
    public String moved(Piece.Moved piece) {
        return slot("比" + ANYTHING + "的有" + ANYTHING, (said, claims) -> reading(piece)
                .moved(said, claims));
    }

    @Override
    public String below(Piece.Below piece) {
        return slot("明显低于" + ANYTHING + "的有" + ANYTHING, (said, claims) -> reading(piece)
                .below(said, claims));
    }

    @Override
    public String top(Piece.Top piece) {
        String pattern = piece.told() == TopForm.NUMBER ? number(piece.figure()) : ANYTHING;
        return slot(pattern, (said, claims) -> reading(piece).top(piece.told(), said, claims));
    }

    @Override
    public String duty(Piece.DutyPiece piece) {
        return template.duty()
                .map(duty -> Pattern.quote(duty.words(piece.told(), material.words())))
                .orElse("(?!)");
    }

    @Override
    public String makeup(Piece.Makeup piece) {
        return slot("(?:增加|减少)部分中，" + ANYTHING, (said, claims) -> reading(piece).makeup(said, claims));
    }

    @Override
    public String members(Piece.OfMembers piece) {
        return piece.match(this);
    }

    @Override
    public String months(Piece.OfMonths piece) {
        FigureSlot slot = piece.figure();
        String regex =
                switch (piece.claim()) {
                    case MATURE ->
                        "\\d{4}年\\d{1,2}月"
                                + Pattern.quote(slot.measure().wording().phrase()) + number(slot);
                    case ODD_BASE -> "上年" + ANYTHING;
                    case EXTREMES -> "近\\d+个月" + ANYTHING;
                    case USUAL_RANGE -> "(?:高于|低于|在)往年同月范围(?:以内)?（\\d+—\\d+" + Pattern.quote(slot.unit()) + "）";
                };
        return slot(
                regex, (said, claims) -> new MonthReading(material, figures, slot).check(piece.claim(), said, claims));
    }

    private SlotReading reading() {
        return new SlotReading(figures, member);
    }

    private MemberReading reading(Piece.OfMembers piece) {
        return new MemberReading(material, figures, member, piece);
    }
}
