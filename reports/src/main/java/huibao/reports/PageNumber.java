package huibao.reports;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/**
 * The number of a page, GB/T 9704-2012 7.5: 四号 半角宋体, its strokes 7 mm under the type area, one character in from the outer
 * edge. It stands at the same place of the sheet where a table lies crosswise.
 */
record PageNumber(Faces faces, PdfContentByte content) {
    private static final float SIZE = 14;
    private static final float LEFT = 79;
    private static final float RIGHT = LEFT + 442;
    private static final float SHEET_WIDTH = 595;
    /** The strokes lie a third of a character above it; from the lower edge of the sheet. */
    private static final float BASELINE = 842 - 743 - 19.84f - 0.315f * SIZE;

    void paint(int page, Document.Layout layout) {
        String text = "— " + page + " —";
        Face face = faces.face(FaceName.SONG.chinese());
        float width = new LineBreaker(faces, face, SIZE, Float.MAX_VALUE).width(text);
        float x = page % 2 == 1 ? RIGHT - SIZE - width : LEFT + SIZE;
        Structure.beginArtifact(content);
        content.saveState();
        if (layout == Document.Layout.LANDSCAPE) {
            content.concatCTM(0, -1, 1, 0, 0, SHEET_WIDTH);
        }
        content.setColorFill(Color.BLACK);
        new TextPainter(faces, content).line(FaceName.SONG.chinese(), SIZE, text, x, BASELINE);
        content.restoreState();
        content.endMarkedContentSequence();
    }
}
