package huibao.imports;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads counts and the office's own numbers from cells. */
final class CellNumbers {
    private static final Pattern COUNT =
            Pattern.compile("([+-]?\\d{1,3}(?:,\\d{3})+|[+-]?\\d+)(?:\\.0*)?\\s?(?:人|件|批|次|人次|批次|件次|个)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");

    /** Excel keeps 15 digits of a number and replaces the others by zeros. */
    private static final BigDecimal FIRST_ROUNDED = BigDecimal.TEN.pow(15);

    /** Numbers of up to 15 digits are taken as they are; generated ones have 16 to 18 digits. */
    private static final int LONGEST_OWN = 15;

    private static final long LEAST_MADE = 1_000_000_000_000_000L;
    private static final long MOST_MADE = 999_999_999_999_999_999L;

    private CellNumbers() {}

    static String count(SheetCell cell) throws UnusableCell {
        String text = cell.kind() == SheetCell.CellKind.NUMBER ? whole(cell) : Tidy.narrow(cell.text());
        Matcher count = COUNT.matcher(text);
        if (!count.matches()) {
            throw new UnusableCell(CellRule.NOT_A_NUMBER);
        }
        return count.group(1).replace(",", "").replace("+", "");
    }

    /** A number or code as text, without the {@code .0} a spreadsheet may add. */
    static String label(SheetCell cell) throws UnusableCell {
        String text = Tidy.narrow(cell.text());
        if (cell.kind() == SheetCell.CellKind.NUMBER) {
            return whole(cell);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            throw new UnusableCell(CellRule.ROUNDED_NUMBER);
        }
        return text;
    }

    private static String whole(SheetCell cell) throws UnusableCell {
        try {
            BigDecimal number = new BigDecimal(cell.text());
            if (number.precision() - (long) number.scale() > 15 || number.abs().compareTo(FIRST_ROUNDED) >= 0) {
                throw new UnusableCell(CellRule.ROUNDED_NUMBER);
            }
            return number.scale() > 20 ? noNumber() : number.toBigIntegerExact().toString();
        } catch (NumberFormatException e) {
            return noNumber();
        } catch (ArithmeticException e) {
            throw new UnusableCell(CellRule.NOT_A_NUMBER);
        }
    }

    private static String noNumber() throws UnusableCell {
        throw new UnusableCell(CellRule.NOT_A_NUMBER);
    }

    /** Whether the number is stored as it is. */
    static boolean isOwn(String label) {
        return label.length() <= LONGEST_OWN && label.matches("0|[1-9]\\d*");
    }

    /**
     * The office's number if the label is one; else a number derived from the label by a hash, always the same,
     * which does not reveal it.
     */
    static long of(String space, String label) {
        return isOwn(label) ? Long.parseLong(label) : LEAST_MADE + hash(space, label) % (MOST_MADE - LEAST_MADE);
    }

    /** A number derived from these texts by a hash, always the same. */
    static long derived(String salt, List<String> texts) {
        return LEAST_MADE * 1000 + hash(salt, String.join("\u0000", texts)) % (Long.MAX_VALUE - LEAST_MADE * 1000);
    }

    private static long hash(String space, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((space + "\u0000" + text).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha.digest()).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
