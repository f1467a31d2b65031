package huibao.web.home;

import huibao.desk.EditionSummary;
import java.util.List;
import java.util.Optional;

/**
 * An edition as the first page shows it.
 *
 * @param region its name
 * @param figures the key figures, fewer where the deliverable has none of them
 */
public record EditionCard(EditionSummary edition, String region, List<KeyFigure> figures) {
    public String path() {
        return "/reports/" + edition.key();
    }

    /** What the lines beside the figures span. */
    public Optional<MonthSpan> months() {
        return figures.stream()
                .map(KeyFigure::months)
                .filter(months -> months.size() > 1)
                .map(months -> new MonthSpan(
                        months.get(0).month(), months.get(months.size() - 1).month()))
                .findFirst();
    }

    /** First and last month. */
    public record MonthSpan(String from, String to) {}
}
