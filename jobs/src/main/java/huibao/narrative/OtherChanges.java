package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says once in a section that the changes without 明显 are no more than the usual up and down. */
final class OtherChanges {
    private static final String SENTENCE = "其余变化均在往年同月波动范围内。";

    /** A tested change that is not marked; persons, stocks and days are never tested. */
    private static final Pattern UNMARKED = Pattern.compile(
            "比上(?:年同[月季期]|[年月季周旬日期])" + "(?:(?:增加|减少|多|少)\\d+(?:件次|批次)|(?:提高|下降)\\d|基本持平(?:（..\\d+(?:件次|批次)）|(?!（)))");

    private OtherChanges() {}

    /** The section, with the sentence behind the last paragraph that tells such a change; itself if none does. */
    static List<Block> closed(List<Block> section) {
        List<Block> closed = new ArrayList<>(section);
        for (int i = closed.size() - 1; i >= 0; i--) {
            if (closed.get(i) instanceof Block.Paragraph paragraph
                    && UNMARKED.matcher(paragraph.text()).find()) {
                closed.set(i, new Block.Paragraph(paragraph.text() + SENTENCE, paragraph.marks()));
                return closed;
            }
        }
        return closed;
    }
}
