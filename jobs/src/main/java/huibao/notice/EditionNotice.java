package huibao.notice;

import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.figure.Audience;
import huibao.figure.Chance;
import huibao.figure.ChangeWords;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.RateWords;
import huibao.figure.RecordsBegin;
import huibao.figure.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A short summary of what was published, from the figures that may be shown. */
public final class EditionNotice {
    private EditionNotice() {}

    /**
     * @param judge tells changes beyond chance from others
     * @param name of the report, such as 信访形势分析月报
     * @param link where readers find the folder
     */
    public static Notice of(Edition edition, Function<Figures, Chance> judge, String name, String link) {
        Manifest manifest = edition.manifest();
        List<String> lines = new ArrayList<>();
        String period = PeriodName.of(manifest.period().label());
        lines.add(name + "（" + period + (manifest.period().toDate() ? "，截至" + lastDay(manifest) : "") + "）已生成并通过核验。");
        Figures figures = new RecordsBegin(manifest.recordsSince()).inEdition(edition.figures());
        Chance chance = judge.apply(figures);
        Audience audience = edition.key().audience().orElse(Audience.INTERNAL);
        count(figures, chance, audience, "items", "信访总量", "件次").ifPresent(lines::add);
        rate(figures, audience, "answer_rate", "按期答复率").ifPresent(lines::add);
        count(figures, chance, audience, "overdue_open", "超期未答复", "件").ifPresent(lines::add);
        rate(figures, audience, "resolution_rate", "当期化解率").ifPresent(lines::add);
        lines.add("拒收记录" + rejected(manifest) + "行，未写入的语句" + manifest.leftOut().size() + "句。");
        lines.add("文件：" + link);
        return new Notice(
                Notice.NoticeEvent.PUBLISHED,
                about(edition),
                "【汇报】" + period + name + "已生成",
                lines,
                edition.document());
    }

    private static String about(Edition edition) {
        return edition.key().region() + "/" + edition.key().deliverable() + "/"
                + edition.key().period();
    }

    private static String lastDay(Manifest manifest) {
        return PeriodName.of(manifest.period().end().minusDays(1));
    }

    private static long rejected(Manifest manifest) {
        return manifest.rows().stream()
                .mapToLong(Manifest.RelationRows::rejected)
                .sum();
    }

    private static Optional<String> count(
            Figures figures, Chance chance, Audience audience, String metric, String label, String unit) {
        return whole(figures, metric, Role.CURRENT)
                .flatMap(Figure::value)
                .map(value -> label + value.toPlainString() + unit
                        + change(figures, chance, audience, metric, Role.PREVIOUS, "上期", unit)
                        + change(figures, chance, audience, metric, Role.SAME_LAST_YEAR, "上年同期", unit) + "。");
    }

    private static String change(
            Figures figures, Chance chance, Audience audience, String metric, Role role, String base, String unit) {
        Optional<Figure> earlier = whole(figures, metric, role).filter(figure -> figure.status() != Status.NO_RECORDS);
        return ChangeWords.of(chance, whole(figures, metric, Role.CURRENT), earlier, "，", base, unit, audience)
                .orElse("");
    }

    private static Optional<String> rate(Figures figures, Audience audience, String metric, String label) {
        return whole(figures, metric, Role.CURRENT)
                .filter(figure ->
                        figure.value().isPresent() && figure.numerator().isPresent())
                .map(figure -> label + new RateWords(audience).of(figure, "件") + "。");
    }

    private static Optional<Figure> whole(Figures figures, String metric, Role role) {
        return figures.find(FigureKey.whole(metric, role));
    }
}
