package huibao.access;

/** Whether operator, auditor and admin may be one account. */
public enum Separation {
    THREE_ACCOUNTS,
    /** {@code web.small-office}: the office has not three people for it. */
    SMALL_OFFICE
}
