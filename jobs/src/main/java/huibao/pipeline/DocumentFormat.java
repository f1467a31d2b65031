package huibao.pipeline;

import huibao.reports.Document;
import huibao.reports.Renderer;
import java.io.OutputStream;
import java.util.Locale;

/** What a document is delivered as: to read, to edit, to calculate with. */
public enum DocumentFormat {
    PDF {
        @Override
        void render(Renderer renderer, Document document, OutputStream out) {
            renderer.render(document, out);
        }
    },
    DOCX {
        @Override
        void render(Renderer renderer, Document document, OutputStream out) {
            renderer.renderWord(document, out);
        }
    },
    XLSX {
        @Override
        void render(Renderer renderer, Document document, OutputStream out) {
            renderer.renderWorkbook(document, out);
        }
    };

    abstract void render(Renderer renderer, Document document, OutputStream out);

    /** Its name on the command line, and the ending of its file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
