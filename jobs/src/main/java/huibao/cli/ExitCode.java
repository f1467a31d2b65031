package huibao.cli;

import huibao.desk.FailureKind;

/** How a command ends. A script can tell a wrong command from wrong data. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = FailureKind.OTHER.code();
    static final int USAGE = FailureKind.USAGE.code();
    static final int SOURCE_BREACH = FailureKind.SOURCE_BREACH.code();
    static final int DATA_REFUSED = FailureKind.DATA_REFUSED.code();
    static final int VERIFICATION_FAILED = FailureKind.VERIFICATION_FAILED.code();

    private ExitCode() {}
}
