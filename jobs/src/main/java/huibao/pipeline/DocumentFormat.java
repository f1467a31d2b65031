package huibao.pipeline;

import huibao.reports.Document;
import huibao.reports.Renderer;
import huibao.request.ReportRequest;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** What a report is made as: the PDF always. */
    static Set<DocumentFormat> of(ReportRequest request) {
        Set<DocumentFormat> formats = EnumSet.of(PDF);
        request.formats().stream().map(DocumentFormat::of).forEach(formats::add);
        return formats;
    }

    boolean isAskedFor(ReportRequest request) {
        return request.formats().contains(code());
    }

    private static DocumentFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
