package huibao.calendar;

import java.util.Optional;

/** A period the office defines itself, such as a month from the 26th to the 25th. */
public record CalendarOverride(Period period, Optional<String> previousLabel, Optional<String> sameLastYearLabel) {}
