package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerChart;
import huibao.adhoc.AnswerCsv;
import huibao.adhoc.AnswerDocument;
import huibao.adhoc.AnswerRecords;
import huibao.adhoc.QuestionRefusedException;
import huibao.lake.format.TypedTable;
import huibao.problem.Problem;
import huibao.reports.Block;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What an answer is written as. */
public enum AnswerFormat {
    /** Typed columns for other programs. */
    CSV {
        @Override
        void write(Answer answer, Path file, Settings settings) {
            AnswerCsv.write(new AnswerRecords(answer), file);
        }
    },
    /** The same columns. */
    PARQUET {
        @Override
        void write(Answer answer, Path file, Settings settings) throws IOException {
            Files.deleteIfExists(file);
            AnswerRecords records = new AnswerRecords(answer);
            TypedTable.write(file, records.columns(), records.rows(), records.context());
        }
    },
    /** Typed numbers as they are printed, to calculate with. */
    XLSX {
        @Override
        void write(Answer answer, Path file, Settings settings) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                renderer(settings).renderWorkbook(new AnswerDocument(answer).whole(), out);
            }
        }
    },
    /** One page: chart, table, definitions. */
    PDF {
        @Override
        void write(Answer answer, Path file, Settings settings) throws IOException {
            Files.write(file, page(answer, renderer(settings)));
        }
    },
    /** The chart by itself. */
    SVG {
        @Override
        void write(Answer answer, Path file, Settings settings) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                renderer(settings).renderSvg(chart(answer), out);
            }
        }
    },
    /** The chart as a picture. */
    PNG {
        @Override
        void write(Answer answer, Path file, Settings settings) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                renderer(settings).renderPng(chart(answer), out);
            }
        }
    };

    abstract void write(Answer answer, Path file, Settings settings) throws IOException;

    /** As many rows as stay on one page; the chart goes last of all. */
    private static byte[] page(Answer answer, Renderer renderer) {
        AnswerDocument document = new AnswerDocument(answer);
        for (int lines = document.mostLines(); lines > 0; lines--) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            if (renderer.render(document.page(lines), page) == 1) {
                return page.toByteArray();
            }
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        renderer.render(document.page(0), page);
        return page.toByteArray();
    }

    private static Renderer renderer(Settings settings) {
        return new Renderer(Faces.in(Path.of(settings.text(Setting.FONTS_FOLDER))));
    }

    private static Block.Chart chart(Answer answer) {
        return new AnswerChart(answer)
                .chart()
                .orElseThrow(() -> new QuestionRefusedException(List.of(Problem.of("ask.nothing-to-draw"))));
    }

    /** Its name on the command line, and the ending of its file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AnswerFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
