package huibao.generate;

/** Nothing can be made up as it was asked for. */
public final class GeneratorRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;

    /**
     * @param setting which one: {@code items}, {@code last-month} or {@code months}
     * @param value that it had
     */
    GeneratorRefused(String setting, String value) {
        super("Invalid " + setting + ": " + value);
        this.setting = setting;
        this.value = value;
    }

    public String setting() {
        return setting;
    }

    public String value() {
        return value;
    }
}
