package huibao.edition;

import huibao.calendar.PeriodKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an office hands out; each has a folder of its own under its region. */
public enum Deliverable {
    MONTHLY("monthly", "信访形势分析", PeriodKind.MONTH, "pdf"),
    BRIEFING("briefing", "专项行动情况", PeriodKind.MONTH, "pdf"),
    DAILY("daily", "日调度表", PeriodKind.DAY, "pdf"),
    LEDGER("ledger", "督办台账", PeriodKind.MONTH, "pdf", "xlsx");

    private final String code;
    private final String subject;
    private final PeriodKind usualKind;
    private final List<String> usualFormats;

    Deliverable(String code, String subject, PeriodKind usualKind, String... usualFormats) {
        this.code = code;
        this.subject = subject;
        this.usualKind = usualKind;
        this.usualFormats = List.of(usualFormats);
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
        return switch (this) {
            case MONTHLY -> subject + kind.report();
            case BRIEFING -> toDate + subject + form.orElse("汇报");
            case DAILY, LEDGER -> toDate + subject;
        };
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

    public static Optional<Deliverable> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if there is none of the code */
    public static Deliverable of(String code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("Unknown deliverable: " + code + ". Expected one of " + codes()));
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Deliverable::code).toList();
    }

    @Override
    public String toString() {
        return code;
    }
}
