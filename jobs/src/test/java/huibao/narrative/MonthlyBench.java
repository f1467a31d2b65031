package huibao.narrative;

import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** The three files of one monthly report, first and when warm. Run by bench/rendering. */
final class MonthlyBench {
    private static final int ROUNDS = 5;

    private MonthlyBench() {}

    /** @param arguments the font folder */
    public static void main(String[] arguments) {
        FakeEdition edition = FakeEdition.june(1, 600);
        Document document = StandardDocuments.monthly(edition.figures(), FakeEdition.tables(), edition.facts())
                .document();
        long start = System.nanoTime();
        Renderer renderer = new Renderer(Faces.in(Path.of(arguments[0])));
        all(renderer, document);
        double first = (System.nanoTime() - start) / 1e9;
        double[] pdf = new double[ROUNDS];
        double[] word = new double[ROUNDS];
        double[] workbook = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            pdf[i] = seconds(renderer::render, document);
            word[i] = seconds(renderer::renderWord, document);
            workbook[i] = seconds(renderer::renderWorkbook, document);
        }
        System.out.printf(
                "| monthly report | first, all three | PDF | DOCX | XLSX |%n|---|---|---|---|---|%n| seconds | %.2f | %.2f | %.2f | %.2f |%n",
                first, median(pdf), median(word), median(workbook));
    }

    private static void all(Renderer renderer, Document document) {
        seconds(renderer::render, document);
        seconds(renderer::renderWord, document);
        seconds(renderer::renderWorkbook, document);
    }

    private static double seconds(BiConsumer<Document, OutputStream> rendering, Document document) {
        long start = System.nanoTime();
        rendering.accept(document, new ByteArrayOutputStream());
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
