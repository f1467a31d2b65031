package huibao.narrative;

import java.util.function.Consumer;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The plain text of a block; of lines joined, words keep a blank between them and Chinese has none. */
final class InlineText {
    private static final String BREAK = "\n";

    private final Consumer<Node> unprintable;

    /** @param unprintable told of every part that is not plain text */
    InlineText(Consumer<Node> unprintable) {
        this.unprintable = unprintable;
    }

    String of(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Text words) {
                text.append(words.getLiteral());
            } else if (part instanceof SoftLineBreak || part instanceof HardLineBreak) {
                text.append(BREAK);
            } else {
                unprintable.accept(part);
            }
        }
        return joined(text.toString());
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (String line : text.split(BREAK)) {
            String words = line.strip();
            if (!joined.isEmpty() && !words.isEmpty() && isWord(joined.codePointBefore(joined.length()))) {
                joined.append(isWord(words.codePointAt(0)) ? " " : "");
            }
            joined.append(words);
        }
        return joined.toString();
    }

    /** Of a script that keeps its words apart. */
    private static boolean isWord(int character) {
        return character > ' ' && character < 0x2000 && character != '{' && character != '}';
    }
}
