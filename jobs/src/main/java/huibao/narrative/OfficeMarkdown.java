package huibao.narrative;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file of the office as headings and paragraphs. Markdown that a briefing cannot print is a problem with
 * file and line; nothing is dropped silently, and no mark-up is printed.
 */
final class OfficeMarkdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final int LEVEL = 2;

    private final String file;
    private final OfficeLines lines;
    private final List<MarkdownBlock> pieces = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private OfficeMarkdown(String file, String text) {
        this.file = file;
        this.lines = OfficeLines.of(text);
    }

    enum MarkdownKind {
        HEADING,
        PARAGRAPH
    }

    /** @param line where it begins, from 1 */
    record MarkdownBlock(MarkdownKind kind, String text, int line) {}

    static OfficeMarkdown read(String file, String text) {
        OfficeMarkdown read = new OfficeMarkdown(file, text);
        Node document = PARSER.parse(read.lines.markdown());
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            read.add(block);
        }
        read.findEmptyHeadings();
        return read;
    }

    List<MarkdownBlock> pieces() {
        return List.copyOf(pieces);
    }

    /** What cannot be printed as it is meant, with file and line. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(Node block) {
        if (block instanceof Heading heading) {
            add(heading);
        } else if (block instanceof Paragraph) {
            pieces.add(new MarkdownBlock(MarkdownKind.PARAGRAPH, text(block), line(block)));
        } else if (block instanceof OrderedList list) {
            add(list);
        } else {
            refuse(block);
        }
    }

    private void add(Heading heading) {
        int line = line(heading);
        String text = text(heading);
        if (heading.getLevel() != LEVEL || !lines.at(line).stripLeading().startsWith("#")) {
            problem(line, Problem.of("text.heading-kind"));
        } else if (text.contains("{{")) {
            problem(line, Problem.of("text.heading-placeholder"));
        } else if (text.isEmpty()) {
            problem(line, Problem.of("text.heading-empty"));
        }
        pieces.add(new MarkdownBlock(MarkdownKind.HEADING, text, line));
    }

    /** 1. and a paragraph, as the rules for official papers number their fourth level. */
    private void add(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (item instanceof ListItem && only instanceof Paragraph && only.getNext() == null) {
                pieces.add(new MarkdownBlock(MarkdownKind.PARAGRAPH, number + "." + text(only), line(item)));
            } else {
                problem(line(item), Problem.of("text.numbered-list"));
            }
            number++;
        }
    }

    private void refuse(Node block) {
        problem(line(block), Problem.of("text.block", MarkdownPart.of(block).named()));
    }

    private String text(Node block) {
        InlineText inline = new InlineText(part -> problem(
                lineWithin(part, block),
                Problem.of("text.inline", MarkdownPart.of(part).named())));
        return inline.of(block);
    }

    /** Some parts of a line do not say where they stand: then where their block begins. */
    private int lineWithin(Node part, Node block) {
        for (Node node = part; node != null && !(node instanceof Block); node = node.getFirstChild()) {
            if (!node.getSourceSpans().isEmpty()) {
                return line(node);
            }
        }
        return line(block);
    }

    private void findEmptyHeadings() {
        for (int i = 0; i < pieces.size(); i++) {
            boolean isLast = i + 1 == pieces.size();
            boolean isHeading = pieces.get(i).kind() == MarkdownKind.HEADING;
            if (isHeading && problems.isEmpty() && (isLast || pieces.get(i + 1).kind() == MarkdownKind.HEADING)) {
                problem(pieces.get(i).line(), Problem.of("text.heading-alone"));
            }
        }
    }

    private int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : lines.original(node.getSourceSpans().get(0).getLineIndex());
    }

    private void problem(int line, Problem what) {
        problems.add(Problem.of("text.at", file + ":" + line, what));
    }
}
