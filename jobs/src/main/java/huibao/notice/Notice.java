package huibao.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell.
 *
 * @param event {@code published}, {@code failed} or {@code missing}
 * @param about region, deliverable and period, such as {@code 990121/monthly/2021-06}
 * @param lines the text, a line each, without secrets and without numbers that are withheld
 * @param document the PDF of a published report
 */
public record Notice(NoticeEvent event, String about, String title, List<String> lines, Optional<Path> document) {
    public Notice {
        lines = List.copyOf(lines);
        if (event != NoticeEvent.PUBLISHED && document.isPresent()) {
            throw new IllegalArgumentException("Only a published report has a document: " + about);
        }
    }

    public enum NoticeEvent {
        PUBLISHED,
        FAILED,
        MISSING
    }

    String text() {
        return String.join("\n", lines);
    }
}
