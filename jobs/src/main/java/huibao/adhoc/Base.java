package huibao.adhoc;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the numbers of a question are compared with. */
public sealed interface Base {
    /** What its columns in files for other programs end in. */
    String code();

    /** Above its column. */
    String label();

    /** Above the column of the change. */
    String changeLabel();

    /** @param current dimensions of the figure that is compared */
    FigureKey key(Measure measure, SortedMap<String, String> current);

    /** What is to be counted for it. @param time of the period it is compared with */
    AskedPeriod asked(EditionPeriods periods, Map<String, String> time);

    /** The period before, or the same of last year. */
    record Usual(Role role) implements Base {
        @Override
        public String code() {
            return role.code();
        }

        @Override
        public String label() {
            return role == Role.PREVIOUS ? "上期" : "上年同期";
        }

        @Override
        public String changeLabel() {
            return role == Role.PREVIOUS ? "环比" : "同比";
        }

        @Override
        public FigureKey key(Measure measure, SortedMap<String, String> current) {
            return new FigureKey(measure.name(), current, role);
        }

        @Override
        public AskedPeriod asked(EditionPeriods periods, Map<String, String> time) {
            return new AskedPeriod(role, time, periods.role(role), periods.role(Role.CURRENT), periods.nextEnd(role));
        }
    }

    /** Days somebody named: the Spring Festival of the year before is on other days. */
    record OtherDays(Period period) implements Base {
        @Override
        public String code() {
            return "compared";
        }

        @Override
        public String label() {
            return PeriodName.of(period.label());
        }

        @Override
        public String changeLabel() {
            return "与" + label() + "比";
        }

        @Override
        public FigureKey key(Measure measure, SortedMap<String, String> current) {
            TreeMap<String, String> key = new TreeMap<>(current);
            key.put(PeriodKind.SPAN.code(), days());
            return new FigureKey(measure.name(), key, Role.CURRENT);
        }

        @Override
        public AskedPeriod asked(EditionPeriods periods, Map<String, String> time) {
            Map<String, String> more = new TreeMap<>(time);
            more.put(PeriodKind.SPAN.code(), days());
            return new AskedPeriod(Role.CURRENT, more, period, periods.role(Role.CURRENT), Optional.empty());
        }

        /** As a figure calls it. */
        String days() {
            return period.start() + ".." + period.lastDay();
        }
    }
}
