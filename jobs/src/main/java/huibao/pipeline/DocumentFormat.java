package huibao.pipeline;

import huibao.reports.Arranged;
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
        void render(Renderer renderer, Arranged arranged, OutputStream out) {
            renderer.render(arranged, out);
        }
    },
    DOCX {
        @Override
        void render(Renderer renderer, Arranged arranged, OutputStream out) {
            renderer.renderWord(arranged, out);
        }
    },
    XLSX {
        @Override
        void render(Renderer renderer, Arranged arranged, OutputStream out) {
            renderer.renderWorkbook(arranged.document(), out);
        }
    };

    abstract void render(Renderer renderer, Arranged arranged, OutputStream out);

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
