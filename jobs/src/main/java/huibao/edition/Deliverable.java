package huibao.edition;

import huibao.calendar.PeriodKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an office hands out; each has a folder of its own under its region. Four come with the program, others are folders
 * of data that the office adds.
 */
public final class Deliverable {
    public static final Deliverable MONTHLY = new Deliverable("monthly", "信访形势分析", PeriodKind.MONTH, "pdf");
    public static final Deliverable BRIEFING = new Deliverable("briefing", "专项行动情况", PeriodKind.MONTH, "pdf");
    public static final Deliverable DAILY = new Deliverable("daily", "日调度表", PeriodKind.DAY, "pdf");
    public static final Deliverable LEDGER = new Deliverable("ledger", "督办台账", PeriodKind.MONTH, "pdf", "xlsx");

    private static final List<Deliverable> STANDARD = List.of(MONTHLY, BRIEFING, DAILY, LEDGER);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final String code;
    private final String subject;
    private final PeriodKind usualKind;
    private final List<String> usualFormats;

    private Deliverable(String code, String subject, PeriodKind usualKind, String... usualFormats) {
        this.code = code;
        this.subject = subject;
        this.usualKind = usualKind;
        this.usualFormats = List.of(usualFormats);
    }

    /** Those that come with the program, in the order they are told. */
    public static List<Deliverable> standard() {
        return STANDARD;
    }

    /** One that the office added; empty if it cannot be called so: a folder has the same name. */
    public static Optional<Deliverable> own(String code) {
        return CODE.matcher(code).matches()
                ? Optional.of(find(code).orElseGet(() -> new Deliverable(code, code, PeriodKind.MONTH, "pdf")))
                : Optional.empty();
    }

    /** Its name on the command line, in plans and in the output folder. */
    public String code() {
        return code;
    }

    /** What it is about; each of its titles has that in it. */
    String subject() {
        return subject;
    }

    /**
     * What the office calls it; its files begin with that.
     *
     * @param kind of the period it is about
     * @param form 文种 of a briefing, such as 通报; empty = 汇报
     */
    public String title(PeriodKind kind, Optional<String> form) {
        String toDate = kind == PeriodKind.YEAR_TO_DATE ? "本年累计" : "";
        if (this == MONTHLY) {
            return subject + kind.report();
        }
        return toDate + subject + (this == BRIEFING ? form.orElse("汇报") : "");
    }

    /** The kind of period it is about where nothing else is asked for. */
    public PeriodKind usualKind() {
        return usualKind;
    }

    public List<String> usualFormats() {
        return usualFormats;
    }

    /** A sheet of one day is about a day and nothing else. */
    public boolean isAbout(PeriodKind kind) {
        return this != DAILY || kind == PeriodKind.DAY;
    }

    /** One that comes with the program. */
    public static Optional<Deliverable> find(String code) {
        return STANDARD.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if none can have the code */
    public static Deliverable of(String code) {
        return own(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("Unknown deliverable: " + code + ". Expected one of " + codes()));
    }

    public static List<String> codes() {
        return STANDARD.stream().map(Deliverable::code).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deliverable deliverable && code.equals(deliverable.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
