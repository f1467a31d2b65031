package huibao.settings;

import java.util.List;

/** Settings that cannot be in force; every problem of every place at once. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
