package huibao.access;

import java.util.Locale;

/** What is written into the audit log. */
public enum Act {
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_REFUSED,
    ACCOUNT_ADDED,
    ACCOUNT_GRANTED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    CODE_RENEWED,
    PASSWORD_CHANGED,
    EDITION_OPENED,
    FILE_SENT,
    FILE_DAMAGED,
    FIGURE_TRACED,
    QUESTION_ASKED,
    QUESTION_SAVED,
    TEXT_SAVED,
    JOB_ASKED,
    JOB_RESTARTED,
    JOB_STOPPED,
    PLAN_SAVED,
    CHECKED,
    HANDED_IN,
    RETURNED,
    NOTE_WRITTEN,
    TOKEN_MADE,
    /** The first time since the server started. */
    TOKEN_USED,
    TOKEN_REVOKED,
    AUDIT_EXPORTED,
    /** A month that is older than the office keeps was taken away; with the SHA-256 of its last line. */
    AUDIT_CUT,
    SERVER_STARTED,
    SERVER_STOPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
