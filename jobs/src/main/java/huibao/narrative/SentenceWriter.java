package huibao.narrative;

import huibao.figure.Chance;
import huibao.figure.ChangeWords;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.narrative.Piece.Amount.Naming;
import huibao.narrative.Piece.Change.Length;
import huibao.narrative.Piece.Each.Only;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Fills the slots of a template with the figures of an edition; empty for a piece that cannot be said. */
final class SentenceWriter implements Piece.Visitor<Optional<Filled>> {
    private final SentenceTemplate template;
    private final Material material;
    private final SlotFigures figures;
    private final Chance chance;
    private final SortedMap<String, String> member;

    SentenceWriter(SentenceTemplate template, Material material, Chance chance) {
        this(template, material, chance, SlotFigures.NOBODY);
    }

    private SentenceWriter(
            SentenceTemplate template, Material material, Chance chance, SortedMap<String, String> member) {
        this.template = template;
        this.material = material;
        this.figures = new SlotFigures(material);
        this.chance = chance;
        this.member = member;
    }

    /** All of them, or nothing. */
    Optional<Filled> all(List<Piece> pieces) {
        Filled filled = Filled.NOTHING;
        for (Piece piece : pieces) {
            Optional<Filled> one = piece.accept(this);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            filled = filled.plus(one.get());
        }
        return Optional.of(filled);
    }

    @Override
    public Optional<Filled> words(Piece.PlainWords piece) {
        return Optional.of(Filled.words(piece.text()));
    }

    @Override
    public Optional<Filled> maybe(Piece.Maybe piece) {
        List<Piece.Change> changes = piece.inside().stream()
                .filter(Piece.Change.class::isInstance)
                .map(Piece.Change.class::cast)
                .filter(this::isWithoutRecords)
                .toList();
        // That there are no records is said once in a section, of whatever number comes first.
        boolean isSaid = !changes.isEmpty()
                && changes.stream().map(Piece.Change::base).noneMatch(material::tellsFirstOfNoRecords);
        return Optional.of(isSaid ? Filled.NOTHING : all(piece.inside()).orElse(Filled.NOTHING));
    }

    private boolean isWithoutRecords(Piece.Change change) {
        return Comparison.of(
                        figures.find(change.figure(), member), figures.find(change.figure(), member, change.base()))
                == Comparison.Missing.NO_RECORDS;
    }

    @Override
    public Optional<Filled> choice(Piece.Choice piece) {
        ConditionWriter conditions = new ConditionWriter(material, figures, chance, member);
        return all(piece.when().stream().allMatch(conditions::holds) ? piece.then() : piece.otherwise());
    }

    @Override
    public Optional<Filled> each(Piece.Each piece) {
        List<Filled> said = new ArrayList<>();
        for (String code : figures.members(piece.of(), member, piece.by())) {
            SortedMap<String, String> inner = SlotFigures.with(member, piece.by(), code);
            Optional<BigDecimal> value = figures.value(piece.of(), inner);
            boolean isMeant = piece.only() == Only.ALL
                    || value.filter(one -> one.signum() > 0).isPresent();
            if (isMeant && said.size() < piece.first()) {
                new SentenceWriter(template, material, chance, inner)
                        .all(piece.inside())
                        .filter(one -> !one.isEmpty())
                        .ifPresent(said::add);
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(Filled.joined(piece.between(), said));
    }

    @Override
    public Optional<Filled> amount(Piece.Amount piece) {
        FigureSlot slot = piece.figure();
        Optional<Figure> figure = printable(slot);
        String before = piece.naming() == Naming.NAMED ? slot.phrase(member) : "";
        return figure.map(one -> Filled.words(before).plus(Filled.of(one, number(material, slot, one))));
    }

    @Override
    public Optional<Filled> change(Piece.Change piece) {
        Optional<Figure> current = figures.find(piece.figure(), member);
        Optional<Figure> earlier = figures.find(piece.figure(), member, piece.base());
        Optional<String> words = ChangeWords.of(
                chance,
                current,
                earlier,
                "",
                material.words().base(piece.base()),
                piece.figure().unit(),
                material.facts().audience());
        if (words.isEmpty()) {
            boolean isNow = Comparison.Missing.in(current).isPresent();
            return unsaid(isNow ? piece.figure() : piece.figure().as(piece.base()), isNow ? current : earlier);
        }
        String base = material.words().base(piece.base());
        return words.filter(said -> !said.isEmpty())
                .map(said -> piece.length() == Length.SHORT ? ChangeWords.shortened(said, base) : said)
                .map(said -> Filled.of(current.orElseThrow(), said));
    }

    @Override
    public Optional<Filled> share(Piece.Share piece) {
        Optional<Figure> part = printable(piece.part());
        Optional<Figure> whole = printable(piece.whole());
        return part.flatMap(one -> whole.filter(
                        base -> base.value().orElseThrow().signum() > 0)
                .map(base -> Filled.of(
                        one,
                        material.rates()
                                .percent(one.value().orElseThrow(), base.value().orElseThrow()))));
    }

    @Override
    public Optional<Filled> rest(Piece.Rest piece) {
        Optional<Figure> whole = printable(piece.whole());
        Optional<Figure> part = printable(piece.part());
        return whole.flatMap(all -> part.map(
                        one -> all.value().orElseThrow().subtract(one.value().orElseThrow())))
                .filter(rest -> rest.signum() >= 0)
                .map(rest -> Filled.of(
                        whole.orElseThrow(), Printed.count(rest) + piece.whole().unit()));
    }

    @Override
    public Optional<Filled> term(Piece.EditionTerm piece) {
        return Optional.of(Filled.words(piece.word().in(material)));
    }

    @Override
    public Optional<Filled> name(Piece.MemberName piece) {
        return Optional.of(Filled.words(material.names().of(piece.by(), member.get(piece.by()))));
    }

    @Override
    public Optional<Filled> duty(Piece.DutyPiece piece) {
        return template.duty().map(duty -> Filled.words(duty.words(piece.told(), material.words())));
    }

    @Override
    public Optional<Filled> members(Piece.OfMembers piece) {
        return piece.match(new MemberWriter(material, figures, chance, member, piece));
    }

    @Override
    public Optional<Filled> months(Piece.OfMonths piece) {
        return new MonthWriter(material, chance, piece.figure()).of(piece.claim());
    }

    /** A number with its unit; a rate with its fraction. */
    static String number(Material material, FigureSlot slot, Figure figure) {
        return slot.isRate()
                ? material.rates().of(figure, slot.of())
                : Printed.count(figure.value().orElseThrow()) + slot.unit();
    }

    private Optional<Figure> printable(FigureSlot slot) {
        Optional<Figure> figure = figures.find(slot, member);
        if (figure.filter(Figure::isPrintable).isEmpty()) {
            unsaid(slot, figure);
        }
        return figure.filter(Figure::isPrintable);
    }

    private Optional<Filled> unsaid(FigureSlot slot, Optional<Figure> figure) {
        FigureKey key = slot.key(member);
        Comparison.Missing reason = Comparison.Missing.in(figure).orElse(Comparison.Missing.NOT_COMPUTABLE);
        material.omissions().add(new Omission(template.name(), key, reason));
        return Optional.empty();
    }
}
