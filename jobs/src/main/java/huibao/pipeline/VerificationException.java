package huibao.pipeline;

import huibao.text.CleanText;
import java.util.List;
import java.util.stream.Collectors;

/** A finished document does not say what the figures say, so it is not published. The reasons are the office's to read. */
public final class VerificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerificationException(String check, List<String> problems) {
        super(check + "未通过，未发布：" + System.lineSeparator()
                + problems.stream().map(CleanText::shown).collect(Collectors.joining(System.lineSeparator())));
    }
}
