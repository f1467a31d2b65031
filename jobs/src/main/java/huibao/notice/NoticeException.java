package huibao.notice;

/** A message did not get to where it was sent. */
final class NoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoticeException(String message, Throwable cause) {
        super(message, cause);
    }
}
