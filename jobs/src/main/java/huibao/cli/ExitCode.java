package huibao.cli;

import huibao.calendar.UnknownPeriodException;
import huibao.settings.SettingsException;

/** How a command ends. A script can tell a wrong command from wrong data. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SOURCE_BREACH = 3;
    static final int DATA_REFUSED = 4;
    static final int VERIFICATION_FAILED = 5;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof SettingsException || failure instanceof UnknownPeriodException) {
            return USAGE;
        }
        return FAILED;
    }

    /** True for a failure whose message was written for the user. */
    static boolean isForeseen(Throwable failure) {
        return failure.getClass().getName().startsWith("huibao.");
    }
}
