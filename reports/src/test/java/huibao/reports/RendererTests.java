package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RendererTests {
    @Test
    void rendersEveryKindOfBlock() throws IOException {
        byte[] pdf = SampleDocument.pdf(SampleDocument.read());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 7);
        }
        assertThat(pdf.length).isLessThan(1_000_000);
    }

    @Test
    void givesTheSameBytesForTheSameDocument() throws InterruptedException {
        byte[] first = SampleDocument.pdf(SampleDocument.read());
        Thread.sleep(1100);
        assertThat(SampleDocument.pdf(SampleDocument.read())).isEqualTo(first);
    }

    @Test
    void servesSeveralThreadsAtOnce() {
        Renderer renderer = new Renderer(SampleDocument.FACES);
        byte[] alone = SampleDocument.pdf(SampleDocument.read());

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    renderer.render(SampleDocument.read(), out);
                    return out.toByteArray();
                }))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void refusesATemplateThatRunsCode() throws JRException {
        JasperDesign design = new CompiledTemplates().table(PageForm.of(Document.Layout.PORTRAIT));
        JRDesignTextField cell =
                (JRDesignTextField) design.getDetailSection().getBands()[0].getElements()[0];
        cell.setExpression(new JRDesignExpression("Runtime.getRuntime().exec($F{c0})"));

        assertThatThrownBy(() -> ExpressionFreeCompiler.compile(design))
                .isInstanceOf(JRException.class)
                .hasMessageContaining("an expression that is more than one field");
    }
}
