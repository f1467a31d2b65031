package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the office calls the period of an edition and those it is compared with. */
final class PeriodWords {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})-[QWH]?(\\d{1,2})");
    private static final Set<PeriodKind> NAMED =
            EnumSet.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    private static final int DAYS_AHEAD = 31;

    private final EditionFacts facts;
    private final Period current;

    PeriodWords(EditionFacts facts) {
        this.facts = facts;
        this.current = facts.period(Role.CURRENT);
    }

    static String day(LocalDate day) {
        return PeriodName.of(day);
    }

    /** 2021年6月, 2021年第二季度, 2021年6月7日至6月13日. */
    String name() {
        if (current.kind() == PeriodKind.YEAR_TO_DATE) {
            return current.lastDay().getYear() + "年" + ytdMonths(current);
        }
        String name = PeriodName.of(current.label());
        if (NAMED.contains(current.kind()) && !name.equals(current.label())) {
            return name;
        }
        return current.days() == 1 ? day(current.start()) : span(current);
    }

    /** 2021年第6期: the number of the period within its year; its name where it has none. */
    String issue() {
        Matcher numbered = NUMBERED.matcher(current.label());
        return numbered.matches() ? numbered.group(1) + "年第" + Integer.parseInt(numbered.group(2)) + "期" : name();
    }

    /** 2021年第6期（2021年6月）; a period without a number is not named twice. */
    String issueAndPeriod() {
        // Days that end at the cut-off say how far it has come, and with it said twice fill more than the line.
        String period = name().equals(span(current)) ? name() : nameToDate();
        return issue().equals(name()) ? period : issue() + "（" + period + "）";
    }

    /** How the first sentence begins: the period, and how far it has come if it is not over. */
    String opening() {
        if (facts.toDate()) {
            return isADay() ? "截至" + hour() : "截至" + day(asOf()) + "，" + name();
        }
        return name();
    }

    /** The period, and how far it has come if it is not over. */
    String nameToDate() {
        if (facts.toDate()) {
            return isADay() ? "截至" + hour() : name() + "，截至" + day(asOf());
        }
        return name();
    }

    /** What it is compared with ends where it has come to. */
    private boolean isCut() {
        return facts.toDate() && !isADay();
    }

    private boolean isADay() {
        return current.kind() == PeriodKind.DAY;
    }

    /** 2021年6月15日18时, 2021年6月15日18时30分: how far a day has come. */
    private String hour() {
        LocalDateTime cutoff = LocalDateTime.ofInstant(facts.cutoff(), ShanghaiTime.ZONE);
        String minutes = cutoff.getMinute() == 0 ? "" : cutoff.getMinute() + "分";
        return name() + cutoff.getHour() + "时" + minutes;
    }

    String role(Role role) {
        return switch (role) {
            case CURRENT -> current.kind() == PeriodKind.YEAR_TO_DATE ? "本年累计" : "本" + noun();
            case PREVIOUS -> isADay() ? "前一日" : isCut() ? "上" + noun() + "同期" : "上" + noun();
            case SAME_LAST_YEAR -> current.kind() == PeriodKind.YEAR ? "上年" : sameLastYear();
            case YTD -> yearToDate();
            case YTD_LAST_YEAR -> "上年累计";
            case LAST_12_MONTHS -> "近12个月";
        };
    }

    /** What prose compares with. */
    String base(Role role) {
        return role == Role.YTD_LAST_YEAR ? "上年同期" : role(role);
    }

    /** How the change against a role is named. */
    String change(Role base) {
        return switch (base) {
            case PREVIOUS -> "环比";
            case SAME_LAST_YEAR -> "同比";
            default -> "累计同比";
        };
    }

    /** A year's previous period is last year already; a year to date is its previous one and the month. */
    boolean hasPrevious() {
        return current.kind() != PeriodKind.YEAR && current.kind() != PeriodKind.YEAR_TO_DATE;
    }

    /** January, a year and a year to date are their own accumulation. */
    boolean hasYearToDate() {
        return !facts.period(Role.YTD).start().equals(current.start());
    }

    /** 1—6月累计. */
    String yearToDate() {
        Period ytd = facts.period(Role.YTD);
        // A year to date has its months in its name, and 本年累计 is what it calls itself.
        boolean whole = current.kind() == PeriodKind.YEAR_TO_DATE
                || !facts.toDate()
                        && ytd.end().getDayOfMonth() == 1
                        && ytd.start().getDayOfYear() == 1;
        return whole ? ytdMonths(ytd) + "累计" : "本年累计";
    }

    private static String ytdMonths(Period ytd) {
        int last = ytd.lastDay().getMonthValue();
        return last == 1 ? "1月" : "1—" + last + "月";
    }

    /** The day the figures are of: the period's last, or that of the cut-off if it comes first. */
    LocalDate asOf() {
        LocalDate cutoff = ShanghaiTime.dateOf(facts.cutoff());
        return cutoff.isBefore(current.lastDay()) ? cutoff : current.lastDay();
    }

    /** 6月, 本季: what a sentence calls the period once it has been named. */
    String shortName() {
        return current.kind() == PeriodKind.MONTH ? current.lastDay().getMonthValue() + "月" : role(Role.CURRENT);
    }

    /** What falls due next falls due in it; of a period that is not over, in the rest of it as well. */
    String next() {
        boolean whole = current.kind() == PeriodKind.MONTH && !facts.toDate();
        return isADay() ? "次日" : whole ? current.end().getMonthValue() + "月" : "下" + noun() + "底前";
    }

    /**
     * A report made when the next period is over, or a month after its own, has nothing to say of what falls due next: most
     * of it fell due before.
     */
    boolean isNextAhead() {
        return facts.signedOn().isBefore(current.end().plusDays(Math.min(current.days(), DAYS_AHEAD)));
    }

    /** 下月, 下季: the period after it. */
    String following() {
        return isADay() ? "次日" : "下" + noun();
    }

    /** 月末, 季末: the last day the figures are of; 期末 of a week, since 周末 is Saturday and Sunday, and of a day. */
    String end() {
        boolean isShort = current.kind() == PeriodKind.WEEK || current.kind() == PeriodKind.DAY;
        return facts.toDate() ? "目前" : isShort ? "期末" : noun() + "末";
    }

    long days() {
        return current.days();
    }

    /** 8月10日, with the year where it is another. */
    String dayAfterSigning(int days) {
        LocalDate day = facts.signedOn().plusDays(days);
        String year = day.getYear() == facts.signedOn().getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String noun() {
        return switch (current.kind()) {
            case DAY -> "日";
            case WEEK -> "周";
            case TEN_DAYS -> "旬";
            case MONTH -> "月";
            case QUARTER -> "季";
            case YEAR -> "年";
            case HALF_YEAR, YEAR_TO_DATE, SPAN -> "期";
        };
    }

    private String sameLastYear() {
        return switch (current.kind()) {
            case MONTH -> isCut() ? "上年同期" : "上年同月";
            case QUARTER -> isCut() ? "上年同期" : "上年同季";
            default -> "上年同期";
        };
    }

    /** 2021年6月1日至6月30日: the year once, where it is one. */
    static String span(Period period) {
        LocalDate last = period.lastDay();
        String end = last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
        return day(period.start()) + "至" + (last.getYear() == period.start().getYear() ? end : day(last));
    }
}
