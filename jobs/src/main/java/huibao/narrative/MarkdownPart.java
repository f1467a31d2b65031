package huibao.narrative;

import huibao.problem.Problem;
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
    BOLD(StrongEmphasis.class),
    ITALICS(Emphasis.class),
    LINK(Link.class),
    LINK_TARGET(LinkReferenceDefinition.class),
    PICTURE(Image.class),
    CODE(Code.class),
    CODE_BLOCK(FencedCodeBlock.class),
    INDENTED(IndentedCodeBlock.class),
    HTML(HtmlInline.class),
    HTML_BLOCK(HtmlBlock.class),
    TABLE(TableBlock.class),
    LIST(BulletList.class),
    QUOTE(BlockQuote.class),
    RULE(ThematicBreak.class),
    OTHER(Node.class);

    private final Class<? extends Node> node;

    MarkdownPart(Class<? extends Node> node) {
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

    Problem named() {
        return Problem.of("markdown." + name());
    }
}
