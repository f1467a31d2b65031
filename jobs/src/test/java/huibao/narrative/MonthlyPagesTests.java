package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import huibao.reports.TextVerification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The monthly report as it is published, from composed sections to the bytes of its PDF. */
class MonthlyPagesTests {
    private static final Renderer RENDERER =
            new Renderer(Faces.in(Path.of(System.getenv().getOrDefault("HUIBAO_FONTS", "../.huibao/fonts"))));
    private static final Document DOCUMENT = document();
    private static final byte[] PDF = render();

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void followsTheStandard(PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(PDF), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .extracting(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void saysAllItMeansToWithHeadingsBesideWhatTheyHead() {
        TextVerification read = TextVerification.of(DOCUMENT, PDF);

        assertThat(read.missing()).isEmpty();
        List<String> pages = read.pages();
        assertThat(pages.get(0)).contains("（一）总量", "（六）建议").doesNotContain("目录");
        assertThat(pages).noneMatch(page -> page.strip().matches("(?s).*\\n[一二三四五六七八]、[^…\\n]*"));
    }

    @Test
    void isSmallAndTheSameTwice() {
        assertThat(PDF.length).isLessThan(1_000_000);
        assertThat(render()).isEqualTo(PDF);
    }

    private static Document document() {
        FakeEdition edition = FakeEdition.june(1, 600);
        return StandardDocuments.monthly(edition.figures(), FakeEdition.tables(), edition.facts())
                .document();
    }

    private static byte[] render() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(DOCUMENT, out);
        return out.toByteArray();
    }
}
