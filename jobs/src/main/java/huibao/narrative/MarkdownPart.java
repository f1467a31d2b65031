package huibao.narrative;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** What a part of Markdown is called in a message. */
enum MarkdownPart {
    BOLD("bold (**…**)", StrongEmphasis.class),
    ITALICS("italics (*…*)", Emphasis.class),
    LINK("a link", Link.class),
    LINK_TARGET("the address of a link ([…]: …)", LinkReferenceDefinition.class),
    PICTURE("a picture", Image.class),
    CODE("code (`…`)", Code.class),
    CODE_BLOCK("code (```)", FencedCodeBlock.class),
    INDENTED("a line that begins with four blanks or a tab, which Markdown takes for code,", IndentedCodeBlock.class),
    HTML("HTML", HtmlInline.class),
    HTML_BLOCK("HTML", HtmlBlock.class),
    TABLE("a table", TableBlock.class),
    LIST("a list (-, *, +)", BulletList.class),
    QUOTE("a quotation (>)", BlockQuote.class),
    RULE("a rule (---)", ThematicBreak.class),
    OTHER("this part of Markdown", Node.class);

    private final String words;
    private final Class<? extends Node> node;

    MarkdownPart(String words, Class<? extends Node> node) {
        this.words = words;
        this.node = node;
    }

    static MarkdownPart of(Node part) {
        for (MarkdownPart one : values()) {
            if (one.node.isInstance(part)) {
                return one;
            }
        }
        return OTHER;
    }

    @Override
    public String toString() {
        return words;
    }
}
