package huibao.web.texts;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.KeptText;
import huibao.desk.OfficeWriting;
import huibao.desk.OrderRefusedException;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import huibao.web.NotFound;
import huibao.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The office's own texts, as users read and change them. */
@Component
public final class TextAccess {
    private final Desk desk;
    private final Audit audit;
    private final OfficeWriting writing;

    TextAccess(Desk desk, Audit audit, Catalogue catalogue) {
        this.desk = desk;
        this.audit = audit;
        this.writing = new OfficeWriting(desk, catalogue);
    }

    /** @throws NotFound if it is none of the files */
    public KeptText kept(String file) {
        try {
            return writing.text(file);
        } catch (OrderRefusedException e) {
            throw new NotFound();
        }
    }

    /** What can never be printed, each with file and line. */
    public List<Problem> problems(String file, String text) {
        return writing.problems(file, text);
    }

    /** The paragraphs with the figures of the newest briefing this user may read. */
    public List<String> preview(Viewer viewer, String file, String text) {
        return writing.preview(file, text, viewer::sees);
    }

    /** Words that claim more than those figures show. */
    public List<Problem> warnings(Viewer viewer, String file, String text) {
        return writing.warnings(file, text, viewer::sees);
    }

    /**
     * @param text without problems
     * @param began SHA-256 of the text the user began with
     * @throws OrderRefusedException if somebody saved another meanwhile
     */
    public void save(Viewer viewer, String file, String text, String began) {
        viewer.write(audit, Act.TEXT_SAVED, file, began + " " + KeptText.sha256(text));
        kept(file).save(text, began, desk.clock());
    }
}
