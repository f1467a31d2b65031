package huibao.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.util.JRStyledText;

/** Tells JasperReports how much of a text fits in the room there is, by whole lines. */
record Measurer(Faces faces, JRCommonText text) implements JRTextMeasurer {
    @Override
    public JRMeasuredText measure(
            JRStyledText styled, int start, int stretchHeight, boolean indentFirstLine, boolean canOverflow) {
        TextSetting setting = TextSetting.of(text);
        JRElement element = (JRElement) text;
        float indent = indentFirstLine ? setting.indent() : 0;
        String all = styled.getText();
        List<Line> lines = setting.breaker(faces, element.getWidth()).lines(all, start, indent);
        float room = element.getHeight() + stretchHeight - setting.topPadding() - setting.bottomPadding();
        int fitting = Math.min(lines.size(), (int) ((room + 0.01f) / setting.pitch()));
        int end = fitting == 0
                ? start
                : LineBreaker.next(all, lines.get(fitting - 1).end());
        boolean cut = fitting > 0 && lines.get(fitting - 1).full();
        return new Measured(fitting * setting.pitch(), fitting == lines.size() ? all.length() : end, cut);
    }

    private record Measured(float height, int end, boolean cut) implements JRMeasuredText {
        @Override
        public float getTextHeight() {
            return height;
        }

        @Override
        public int getTextOffset() {
            return end;
        }

        @Override
        public boolean isParagraphCut() {
            return cut;
        }

        @Override
        public float getLeadingOffset() {
            return 0;
        }

        @Override
        public float getLineSpacingFactor() {
            return 1;
        }

        @Override
        public float getTextWidth() {
            return 0;
        }

        @Override
        public float getAverageCharWidth() {
            return 0;
        }

        @Override
        public boolean isLeftToRight() {
            return true;
        }

        @Override
        public String getTextSuffix() {
            return null;
        }

        @Override
        public short[] getLineBreakOffsets() {
            return null;
        }
    }
}
