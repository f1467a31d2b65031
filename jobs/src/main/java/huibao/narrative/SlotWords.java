package huibao.narrative;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.narrative.Piece.Amount.Naming;
import huibao.narrative.Piece.Change.Length;
import huibao.narrative.Piece.OfMonths.MonthClaim;
import huibao.narrative.Piece.Top.TopForm;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads what stands between braces in a template. */
final class SlotWords {
    /** What a measure may tell of itself. */
    private static final Map<String, Piece.DutyPiece.DutyPart> DUTIES =
            Map.of("post", Piece.DutyPiece.DutyPart.POST, "by", Piece.DutyPiece.DutyPart.DAY);

    private final FigureWords figures;
    private final Consumer<Problem> problems;
    /** Dimensions of the list around the slot. */
    private final List<String> by;

    SlotWords(Catalogue catalogue, Consumer<Problem> problems, List<String> by) {
        this.figures = new FigureWords(catalogue, problems);
        this.problems = problems;
        this.by = by;
    }

    Optional<Piece> read(String inside) {
        List<String> words = Arrays.asList(inside.trim().split("\\s+"));
        Optional<EditionWord> term = EditionWord.find(words.get(0));
        if (term.isPresent() && words.size() == 1) {
            return Optional.of(new Piece.EditionTerm(term.get()));
        }
        if (words.size() == 1 && DUTIES.containsKey(words.get(0))) {
            return Optional.of(new Piece.DutyPiece(DUTIES.get(words.get(0))));
        }
        SlotClauses said = new SlotClauses(words.subList(1, words.size()));
        return switch (words.get(0)) {
            case "number" -> figures.read(said.of(""), by).map(one -> new Piece.Amount(one, Naming.BARE));
            case "change" -> change(said);
            case "share" -> pair(said, "of").map(two -> new Piece.Share(two.get(0), two.get(1)));
            case "rest" -> pair(said, "without").map(two -> new Piece.Rest(two.get(0), two.get(1)));
            case "name" -> name();
            case "ranking" ->
                listed(said, Contest.RANKED)
                        .map(of -> new Piece.Ranked(of.figure(), of.by(), said.number("first", Integer.MAX_VALUE)));
            case "most" -> most(said);
            case "moved" -> listed(said, Contest.NONE).map(of -> new Piece.Moved(of.figure(), of.by()));
            case "below" -> listed(said, Contest.NONE).map(of -> new Piece.Below(of.figure(), of.by()));
            case "top" -> listed(said, Contest.RANKED).map(of -> new Piece.Top(of.figure(), of.by(), TopForm.NAME));
            case "top-number" ->
                listed(said, Contest.RANKED).map(of -> new Piece.Top(of.figure(), of.by(), TopForm.NUMBER));
            case "sole" -> listed(said, Contest.NONE).map(of -> new Piece.Top(of.figure(), of.by(), TopForm.SOLE));
            case "mature" -> months(said, MonthClaim.MATURE);
            case "makeup" -> listed(said, Contest.NONE).map(of -> new Piece.Makeup(of.figure(), of.by()));
            case "odd-base" -> months(said, MonthClaim.ODD_BASE);
            case "extremes" -> months(said, MonthClaim.EXTREMES);
            case "usual-range" -> months(said, MonthClaim.USUAL_RANGE);
            default -> figures.read(words, by).map(figure -> new Piece.Amount(figure, Naming.NAMED));
        };
    }

    private Optional<Piece> months(SlotClauses said, MonthClaim claim) {
        return figures.read(said.of(""), by).map(figure -> new Piece.OfMonths(figure, claim));
    }

    private Optional<Piece> change(SlotClauses said) {
        List<String> words = new ArrayList<>(said.of(""));
        Length length = words.remove("short") ? Length.SHORT : Length.FULL;
        Optional<FigureSlot> figure = figures.read(words, by);
        Optional<Role> base = said.of("to").stream().findFirst().flatMap(FigureWords::role);
        if (said.has("to") && base.filter(Role::isComparison).isEmpty()) {
            problems.accept(Problem.of("sentences.base", String.join(" ", said.of("to"))));
            return Optional.empty();
        }
        Optional<FigureSlot> incomparable = figure.filter(SlotWords::isShareOfNoCounts);
        incomparable.ifPresent(one ->
                problems.accept(Problem.of("sentences.no-change", one.measure().name())));
        return figure.filter(any -> incomparable.isEmpty())
                .map(one -> new Piece.Change(one, base.orElseGet(one::base), length));
    }

    /** A curve is no rate of two counts. */
    private static boolean isShareOfNoCounts(FigureSlot figure) {
        return figure.measure().kind() == Measure.Additivity.DISTRIBUTION && figure.isRate();
    }

    private Optional<List<FigureSlot>> pair(SlotClauses said, String between) {
        Optional<FigureSlot> one = figures.read(said.of(""), by);
        Optional<FigureSlot> other = figures.read(said.of(between), by);
        return one.isPresent() && other.isPresent() ? Optional.of(List.of(one.get(), other.get())) : Optional.empty();
    }

    private Optional<Piece> name() {
        if (by.isEmpty()) {
            problems.accept(Problem.of("sentences.name"));
            return Optional.empty();
        }
        return Optional.of(new Piece.MemberName(by.get(by.size() - 1)));
    }

    private Optional<Piece> most(SlotClauses said) {
        Optional<Listed> of = listed(said, Contest.RANKED);
        Optional<FigureSlot> beside =
                said.has("with") ? figures.read(said.of("with"), said.of("by")) : Optional.empty();
        return of.filter(any -> beside.isPresent() || !said.has("with"))
                .map(one -> new Piece.Most(one.figure(), one.by(), said.number("places", 1), beside));
    }

    private Optional<Listed> listed(SlotClauses said, Contest contest) {
        if (said.of("by").size() != 1) {
            problems.accept(Problem.of("sentences.by", String.join(" ", said.of("by"))));
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(by);
        all.addAll(said.of("by"));
        return figures.read(said.of(""), all)
                .filter(figure -> isAnswered(figure, all, contest))
                .map(figure -> new Listed(figure, said.of("by").get(0)));
    }

    /** Volumes of places and units are no contest. */
    private boolean isAnswered(FigureSlot figure, List<String> all, Contest contest) {
        List<Problem> refusals = FigureWords.asked(figure, all)
                .map(asked -> new Question(asked.measures(), asked.by(), Map.of(), contest == Contest.RANKED, "county"))
                .map(Question::refusals)
                .orElse(List.of());
        refusals.forEach(problems);
        return refusals.isEmpty();
    }

    private enum Contest {
        RANKED,
        NONE
    }

    private record Listed(FigureSlot figure, String by) {}

    /** The words of a slot, cut where one of these begins another part. */
    private static final class SlotClauses {
        private static final Set<String> CUTS = Set.of("of", "by", "with", "to", "first", "places", "without");

        private final Map<String, List<String>> byCut = new TreeMap<>();

        SlotClauses(List<String> words) {
            String cut = "";
            byCut.put(cut, new ArrayList<>());
            for (String word : words) {
                if (CUTS.contains(word)) {
                    cut = word;
                    byCut.put(cut, new ArrayList<>());
                } else {
                    byCut.get(cut).add(word);
                }
            }
        }

        boolean has(String cut) {
            return byCut.containsKey(cut);
        }

        List<String> of(String cut) {
            return byCut.getOrDefault(cut, List.of());
        }

        int number(String cut, int otherwise) {
            return of(cut).stream()
                    .filter(word -> word.matches("[1-9]\\d?"))
                    .findFirst()
                    .map(Integer::parseInt)
                    .orElse(otherwise);
        }
    }
}
