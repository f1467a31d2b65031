package huibao.desk;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One number of twelve months: as the report of each month printed it, and as it is known by a later edition. */
public final class FigureHistory {
    private static final int MONTHS = 12;

    private final EditionShelf shelf;
    private final EditionContents contents;

    public FigureHistory(EditionShelf shelf, EditionContents contents) {
        this.shelf = shelf;
        this.contents = contents;
    }

    /**
     * @param printed in the newest edition of the month; empty where there is none, or none that holds the number
     * @param now in the edition looked from
     * @param edition that printed it
     */
    public record Month(String label, Optional<Figure> printed, Optional<Figure> now, Optional<EditionKey> edition) {}

    /** Oldest first; none where the edition is not about a month. */
    public List<Month> of(Edition from, Figure figure) {
        if (!from.manifest().period().kind().equals(PeriodKind.MONTH.code())) {
            return List.of();
        }
        YearMonth last = YearMonth.parse(from.manifest().period().label());
        TreeMap<String, String> members = new TreeMap<>(figure.key().dimensions());
        members.remove(Dimension.MONTH.code());
        FigureKey whole = new FigureKey(figure.metric(), members, Role.CURRENT);
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.add(month(from, whole, last, back));
        }
        return months.stream()
                        .allMatch(one -> one.now().isEmpty() && one.printed().isEmpty())
                ? List.of()
                : months;
    }

    private Month month(Edition from, FigureKey whole, YearMonth last, int back) {
        String label = last.minusMonths(back).toString();
        Optional<Edition> then = reportOf(from.key(), label);
        Optional<Figure> printed =
                then.flatMap(edition -> contents.figures(edition).find(whole));
        Figures figures = contents.figures(from);
        Optional<Figure> now = figures.find(whole.with(Dimension.MONTH.code(), label))
                .or(() -> back == 0 ? figures.find(whole) : Optional.empty());
        return new Month(label, printed, now, printed.flatMap(one -> then).map(Edition::key));
    }

    private Optional<Edition> reportOf(EditionKey like, String month) {
        return shelf.all().stream()
                .filter(one -> one.key().audience().equals(like.audience())
                        && one.key().region().equals(like.region())
                        && one.key().deliverable().equals(like.deliverable())
                        && one.kind().equals(PeriodKind.MONTH.code())
                        && one.period().equals(month))
                .findFirst()
                .map(shelf::read);
    }
}
