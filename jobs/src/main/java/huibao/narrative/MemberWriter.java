package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Chance;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.narrative.Piece.Top.TopForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Writes which members are largest, have changed or are below average. A ranking is written only if no member is
 * withheld, whose place nobody could tell.
 */
final class MemberWriter implements Piece.MemberVisitor<Optional<Filled>> {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");
    private static final Map<String, String> KINDS =
            Map.of("unit", "单位", "region", "地方", "work_group", "工作组", "category", "类别", "issue_group", "类别");
    /** Before the one member that has all there is. */
    static final String ALL_AT = "均在";

    private static final int CROWD = 4;
    private static final int MOST_PARTS = 3;

    private final Material material;
    private final SlotFigures figures;
    private final Chance chance;
    private final SortedMap<String, String> around;
    private final FigureSlot slot;
    private final String by;
    private final List<String> members;

    MemberWriter(
            Material material,
            SlotFigures figures,
            Chance chance,
            SortedMap<String, String> around,
            Piece.OfMembers piece) {
        this.material = material;
        this.figures = figures;
        this.chance = chance;
        this.around = around;
        this.slot = piece.figure();
        this.by = piece.by();
        this.members = figures.members(slot, around, by);
    }

    /** What the members of a dimension are, behind a number of them. */
    static String kind(String by) {
        return KINDS.getOrDefault(by, "类");
    }

    @Override
    public Optional<Filled> ranking(Piece.Ranked piece) {
        List<RankedMembers> places = places(members);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int left = places.stream().mapToInt(place -> place.codes().size()).sum();
        boolean all = left <= piece.first() + 1;
        List<RankedMembers> named = new ArrayList<>();
        for (RankedMembers place : places) {
            int size = place.codes().size();
            if (!all && count(named) + size > piece.first()) {
                break;
            }
            named.add(place);
            left -= size;
        }
        Filled said = named(named);
        return Optional.of(left == 0 ? said : said.plus(others(named, places, left)));
    }

    private static int count(List<RankedMembers> places) {
        return places.stream().mapToInt(place -> place.codes().size()).sum();
    }

    private Filled named(List<RankedMembers> places) {
        Filled said = Filled.NOTHING;
        boolean wasOne = true;
        for (RankedMembers place : places) {
            boolean isOne = place.codes().size() == 1;
            String between = said.isEmpty() ? "" : wasOne && isOne ? "、" : "，";
            said = said.plus(between).plus(together(place, isOne ? "" : "各"));
            wasOne = isOne;
        }
        return said;
    }

    private Filled others(List<RankedMembers> named, List<RankedMembers> places, int left) {
        List<RankedMembers> rest = places.subList(named.size(), places.size());
        BigDecimal sum = rest.stream()
                .map(place ->
                        place.value().multiply(BigDecimal.valueOf(place.codes().size())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean same = rest.size() == 1;
        String before = named.isEmpty() ? "" : "，其余";
        return Filled.words(before + left + "个" + kind(by) + (same ? "各" : "共")
                        + Printed.count(same ? rest.get(0).value() : sum) + slot.unit())
                .told();
    }

    @Override
    public Optional<Filled> most(Piece.Most piece) {
        List<RankedMembers> ranked = places(known());
        if (ranked.size() == 1 && hasAll(ranked.get(0))) {
            RankedMembers one = ranked.get(0);
            // Not told by itself: without the number before it the sentence would have none.
            return Optional.of(Filled.words(ALL_AT + name(one.codes().get(0))).plus(beside(one, piece.beside())));
        }
        List<RankedMembers> first = ranked.subList(0, Math.min(Math.min(piece.places(), PLACES.size()), ranked.size()));
        Filled said = Filled.NOTHING;
        int named = 0;
        for (int place = 0; place < first.size(); place++) {
            RankedMembers one = first.get(place);
            named += one.codes().size();
            if (named > CROWD) {
                break;
            }
            String before = (place == 0 ? "" : "，") + PLACES.get(place);
            said = said.plus(before).plus(together(one, one.codes().size() == 1 ? "" : "，各"));
            said = said.plus(beside(one, piece.beside()));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private boolean hasAll(RankedMembers place) {
        return place.codes().size() == 1
                && figures.value(slot, around)
                        .filter(whole -> whole.compareTo(place.value()) == 0)
                        .isPresent();
    }

    private Filled beside(RankedMembers place, Optional<FigureSlot> beside) {
        if (place.codes().size() > 1 || beside.isEmpty()) {
            return Filled.NOTHING;
        }
        SortedMap<String, String> member = with(place.codes().get(0));
        return figures.find(beside.get(), member)
                .filter(Figure::isPrintable)
                .map(figure -> Filled.words("（" + beside.get().phrase(around))
                        .plus(Filled.of(figure, SentenceWriter.number(material, beside.get(), figure)))
                        .plus("）"))
                .orElse(Filled.NOTHING);
    }

    /** A、B各3件. */
    private Filled together(RankedMembers place, String each) {
        Figure first = figures.find(slot, with(place.codes().get(0))).orElseThrow();
        String names = place.codes().stream().map(this::name).collect(Collectors.joining("、"));
        return Filled.words(names + each).plus(Filled.of(first, Printed.count(place.value()) + slot.unit()));
    }

    /** Members of more than 0 by value, the largest first; nothing where one of them is withheld. */
    private List<RankedMembers> places(List<String> codes) {
        List<RankedMembers> places = new ArrayList<>();
        for (String code : codes) {
            Optional<BigDecimal> value = figures.value(slot, with(code));
            if (value.isEmpty() && !isNothing(code)) {
                return List.of();
            }
            value.filter(one -> one.signum() > 0).ifPresent(one -> add(places, one, code));
        }
        places.sort((one, other) -> other.value().compareTo(one.value()));
        return places;
    }

    /** Not computable is not withheld: there was nothing to count. */
    private boolean isNothing(String code) {
        return Comparison.Missing.in(figures.find(slot, with(code)))
                .filter(Comparison.Missing.NOT_COMPUTABLE::equals)
                .isPresent();
    }

    private static void add(List<RankedMembers> places, BigDecimal value, String code) {
        Optional<RankedMembers> same = places.stream()
                .filter(place -> place.value().compareTo(value) == 0)
                .findFirst();
        if (same.isPresent()) {
            same.get().codes().add(code);
        } else {
            places.add(new RankedMembers(value, new ArrayList<>(List.of(code))));
        }
    }

    private record RankedMembers(BigDecimal value, List<String> codes) {}

    @Override
    public Optional<Filled> moved(Piece.Moved piece) {
        Filled said = Filled.NOTHING;
        for (int sign : new int[] {1, -1}) {
            List<Filled> named = comparable().stream()
                    .filter(code -> isMoved(code, sign))
                    .map(code -> changed(code, "（" + verb(sign), "）"))
                    .toList();
            if (!named.isEmpty()) {
                String before = said.isEmpty() ? "比" + material.words().base(slot.base()) : "，";
                said = said.plus(before + "明显" + verb(sign) + "的有").plus(Filled.joined("、", named));
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private boolean isMoved(String code, int sign) {
        return chance.isExceeded(figures.find(slot, with(code)), figures.find(slot, with(code), slot.base()))
                && growth(with(code)).filter(growth -> growth.signum() == sign).isPresent();
    }

    private Filled changed(String code, String before, String after) {
        Figure figure = figures.find(slot, with(code)).orElseThrow();
        String change = Printed.count(growth(with(code)).orElseThrow().abs()) + slot.unit();
        return Filled.words(name(code) + before).plus(Filled.of(figure, change)).plus(after);
    }

    /** The member in first place, if it is alone there. */
    @Override
    public Optional<Filled> top(Piece.Top piece) {
        List<RankedMembers> places = places(known());
        boolean isShared = piece.told() == TopForm.SOLE && places.size() > 1;
        if (isShared || places.isEmpty() || places.get(0).codes().size() > 1) {
            return Optional.empty();
        }
        String code = places.get(0).codes().get(0);
        Figure figure = figures.find(slot, with(code)).orElseThrow();
        return Optional.of(
                piece.told() == TopForm.NUMBER
                        ? Filled.of(figure, SentenceWriter.number(material, slot, figure))
                        : Filled.words(name(code)));
    }

    @Override
    public Optional<Filled> below(Piece.Below piece) {
        Optional<Figure> whole = figures.find(slot, around).filter(Figure::isPrintable);
        List<Filled> named = current().stream()
                .filter(code -> isBelow(figures.find(slot, with(code)), whole))
                .map(this::bracketed)
                .toList();
        return whole.filter(any -> !named.isEmpty())
                .map(all -> Filled.words("明显低于" + material.names().whole() + "（")
                        .plus(Filled.of(all, material.rates().bracketed(all, slot.of())))
                        .plus("）的有")
                        .plus(Filled.joined("、", named)));
    }

    private boolean isBelow(Optional<Figure> one, Optional<Figure> whole) {
        return chance.isExceeded(one, whole)
                && ConditionWriter.sign(Comparison.of(one, whole)).orElse(0) < 0;
    }

    private Filled bracketed(String code) {
        Figure figure = figures.find(slot, with(code)).orElseThrow();
        return Filled.words(name(code) + "（")
                .plus(Filled.of(figure, material.rates().bracketed(figure, slot.of())))
                .plus("）");
    }

    /** Where the whole changed by more than chance: the members that make up half of the change, at most three. */
    @Override
    public Optional<Filled> makeup(Piece.Makeup piece) {
        Optional<BigDecimal> change = growth(around);
        int sign = change.map(BigDecimal::signum).orElse(0);
        boolean isMarked = chance.isExceeded(figures.find(slot, around), figures.find(slot, around, slot.base()));
        if (sign == 0
                || !isMarked
                || comparable().stream().anyMatch(code -> growth(with(code)).isEmpty())) {
            return Optional.empty();
        }
        List<String> named = largest(change.get().abs(), sign);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Filled.words(verb(sign) + "部分中，")
                        .plus(Filled.joined(
                                "、",
                                named.stream()
                                        .map(code -> changed(code, "占", ""))
                                        .toList())));
    }

    private List<String> largest(BigDecimal whole, int sign) {
        List<String> ordered = comparable().stream()
                .filter(code -> growth(with(code)).orElseThrow().signum() == sign)
                .sorted((one, other) -> growth(with(other))
                        .orElseThrow()
                        .abs()
                        .compareTo(growth(with(one)).orElseThrow().abs()))
                .toList();
        List<String> named = new ArrayList<>();
        BigDecimal told = BigDecimal.ZERO;
        for (String code : ordered) {
            if (named.size() == MOST_PARTS || told.add(told).compareTo(whole) >= 0) {
                break;
            }
            named.add(code);
            told = told.add(growth(with(code)).orElseThrow().abs());
        }
        return named;
    }

    private Optional<BigDecimal> growth(SortedMap<String, String> member) {
        Role base = slot.base();
        return Comparison.of(figures.find(slot, member), figures.find(slot, member, base))
                        instanceof Comparison.Counts counts
                ? Optional.of(BigDecimal.valueOf(counts.change()))
                : Optional.empty();
    }

    /** Nobody is called unknown. */
    private List<String> known() {
        return members.stream().filter(code -> !code.equals(FixedNames.UNKNOWN)).toList();
    }

    /** Fewer items under a former scheme of categories are no decrease of anything: they are registered under the new one. */
    private List<String> comparable() {
        return by.equals("category") && isOfOtherScheme() ? List.of() : current();
    }

    /** Of categories those of the newest scheme, which a table lists; one of a former scheme takes nothing in any more. */
    private List<String> current() {
        return by.equals("category") ? material.own().listed(RowPlan.MemberFilter.CURRENT, by, known()) : known();
    }

    /** Of a base registered under a former scheme no category tells what grew: those of today had next to nothing then. */
    private boolean isOfOtherScheme() {
        return known().stream()
                .flatMap(code -> figures.find(slot, with(code), slot.base()).stream())
                .anyMatch(figure -> figure.status() == Status.NOT_COMPARABLE);
    }

    private SortedMap<String, String> with(String code) {
        return SlotFigures.with(around, by, code);
    }

    private String name(String code) {
        return material.names().of(by, code);
    }

    private static String verb(int sign) {
        return sign > 0 ? "增加" : "减少";
    }
}
