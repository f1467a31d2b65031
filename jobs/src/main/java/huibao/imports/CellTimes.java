package huibao.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as exports write them: a day count of a spreadsheet, {@code 2021-06-14 09:30}, {@code 2021/6/14},
 * {@code 2021年6月14日9时30分}, {@code 20210614093000}, ISO with an offset. What has no offset is Shanghai time.
 */
final class CellTimes {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** 1900-03-01, since spreadsheets count a 29 February 1900 that did not exist, and 9999-12-31. */
    private static final BigDecimal FIRST = BigDecimal.valueOf(61);

    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_OF_1904 = 1462;

    private static final String DAY = "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))";
    private static final String HOUR =
            "(上午|下午|晚上|AM|PM)?\\s?(\\d{1,2})[:时点](?:(\\d{1,2})[:分]?(?:(\\d{1,2})(?:\\.\\d+)?秒?)?)?";
    private static final Pattern WRITTEN = Pattern.compile(DAY + "(?:[ T]?" + HOUR + "\\s?(AM|PM)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

    private final int offset;

    private CellTimes(int offset) {
        this.offset = offset;
    }

    /** Day counts from 1900, as all but old Macintosh files have them. */
    static CellTimes from1900() {
        return new CellTimes(0);
    }

    static CellTimes from1904() {
        return new CellTimes(DAYS_OF_1904);
    }

    /** As {@code 2021-06-14}. */
    String day(SheetCell cell) throws UnusableCell {
        return read(cell)
                .map(time -> time.toLocalDate().toString())
                .orElseThrow(() -> new UnusableCell(CellRule.NOT_A_DAY));
    }

    /** As {@code 2021-06-14T09:30:00+08:00}. */
    String time(SheetCell cell) throws UnusableCell {
        return read(cell)
                .map(time -> time.atZone(SHANGHAI).toOffsetDateTime())
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElseThrow(() -> new UnusableCell(CellRule.NOT_A_TIME));
    }

    private Optional<LocalDateTime> read(SheetCell cell) {
        String text = Tidy.narrow(cell.text());
        try {
            return cell.kind() == SheetCell.CellKind.NUMBER ? ofNumber(text) : ofText(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Digits that are a day written as a number, or a day count. */
    private Optional<LocalDateTime> ofNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > 30 || number.precision() - number.scale() > 14 || number.scale() > 30) {
            return Optional.empty();
        }
        String whole =
                number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : "";
        return whole.length() >= 8 ? ofText(whole) : ofSerial(number.add(BigDecimal.valueOf(offset)));
    }

    private static Optional<LocalDateTime> ofSerial(BigDecimal serial) {
        if (serial.compareTo(FIRST) < 0 || serial.compareTo(END) >= 0) {
            return Optional.empty();
        }
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(DAY_ZERO.atStartOfDay().plusSeconds(seconds));
    }

    private Optional<LocalDateTime> ofText(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of(LocalDateTime.of(
                    number(digits, 1),
                    number(digits, 2),
                    number(digits, 3),
                    number(digits, 4),
                    number(digits, 5),
                    number(digits, 6)));
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return Optional.of(dayOf(written).atStartOfDay().plusSeconds(secondsOf(written)));
        }
        return SERIAL.matcher(text).matches()
                ? ofSerial(new BigDecimal(text).add(BigDecimal.valueOf(offset)))
                : Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T"))
                        .atZoneSameInstant(SHANGHAI)
                        .toLocalDateTime());
    }

    private static LocalDate dayOf(Matcher written) {
        boolean joined = written.group(4) != null;
        return LocalDate.of(number(written, 1), number(written, joined ? 4 : 2), number(written, joined ? 5 : 3));
    }

    private static long secondsOf(Matcher written) {
        int hour = number(written, 7);
        String half = written.group(6) == null ? written.group(10) : written.group(6);
        boolean isAfternoon = half != null && half.matches("下午|晚上|PM");
        if (half != null && hour == 12) {
            hour = 0;
        }
        boolean isMidnight = half == null && hour == 24 && number(written, 8) == 0 && number(written, 9) == 0;
        if (number(written, 8) > 59 || number(written, 9) > 59 || hour > (half == null ? 23 : 11) && !isMidnight) {
            throw new DateTimeException("no time of a day");
        }
        return (hour + (isAfternoon ? 12 : 0)) * 3600L + number(written, 8) * 60L + number(written, 9);
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
