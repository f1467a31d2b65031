package huibao.pipeline;

import huibao.problem.Refusal;
import java.nio.file.Path;
import java.util.List;

/** What the office wrote for a briefing asks for something that can never be printed. */
public final class OfficeTextException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    OfficeTextException(Path folder, List<String> problems) {
        super("Cannot use the office's text in " + folder + ". Mend these places and run again:"
                + System.lineSeparator() + String.join(System.lineSeparator(), problems));
    }
}
