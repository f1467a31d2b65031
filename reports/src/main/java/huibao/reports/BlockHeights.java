package huibao.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * How high the blocks of a document are, measured where they were laid out.
 *
 * @param form of the pages of the text
 * @param start of the first block, below the title
 * @param tail height of what closes the text: the list of annexes, who signs
 */
record BlockHeights(PageForm form, int start, Map<Integer, BlockSize> sizes, int tail) {
    private static final Set<String> CLOSING = Set.of("enclosure", "signature");
    private static final int LINE = 29;

    enum Kind {
        /** Goes with what follows. */
        HEADING,
        /** May go on overleaf. */
        PARAGRAPH,
        /** Is not broken. */
        TABLE,
        /** Is not broken. */
        CHART,
        /** As a paragraph; its place is fixed. */
        OTHER
    }

    /** @param low the least it can be drawn at */
    record BlockSize(Kind kind, int height, int low) {}

    /** Of a block, from 0. */
    BlockSize of(int block) {
        return sizes.getOrDefault(block, new BlockSize(Kind.HEADING, 0, 0));
    }

    static BlockHeights of(Document document, Composer composer, List<JRPrintPage> pages) {
        HeightReader reader = new HeightReader(composer);
        pages.forEach(reader::read);
        Map<Integer, BlockSize> sizes = new HashMap<>();
        for (int block = 0; block < document.blocks().size(); block++) {
            int place = block;
            int height = reader.heights.getOrDefault(block, 0);
            int around = height - reader.images.getOrDefault(block, 0);
            Consumer<Kind> add = kind -> sizes.put(place, new BlockSize(kind, height, height));
            document.blocks()
                    .get(block)
                    .match(new Block.BlockCases(
                            heading -> add.accept(Kind.HEADING),
                            paragraph -> add.accept(Kind.PARAGRAPH),
                            enclosure -> add.accept(Kind.OTHER),
                            annex -> add.accept(Kind.OTHER),
                            contents -> add.accept(Kind.OTHER),
                            pageBreak -> add.accept(Kind.OTHER),
                            table -> add.accept(Kind.TABLE),
                            chart -> sizes.put(place, size(ChartPainter.of(chart), around))));
        }
        PageForm form = PageForm.of(document.layout());
        return new BlockHeights(
                form, Math.max(0, reader.start - form.top()), sizes, reader.tail == 0 ? 0 : reader.tail + 2 * LINE);
    }

    private static BlockSize size(ChartPainter painter, int around) {
        return new BlockSize(Kind.CHART, around + Math.round(painter.height()), around + Math.round(painter.low()));
    }

    /** Adds up what stands of each block on each page. */
    private static final class HeightReader {
        private final Composer composer;
        private final Map<Integer, Integer> heights = new HashMap<>();
        private final Map<Integer, Integer> images = new HashMap<>();
        private int start = -1;
        private int tail;
        /** The last one begun. */
        private int strip = -1;

        private int image;
        /** The caption of an image comes behind it, and says what it is. */
        private boolean isCaptionAwaited;

        private int top;
        private int bottom;

        HeightReader(Composer composer) {
            this.composer = composer;
        }

        void read(JRPrintPage page) {
            begin();
            for (JRPrintElement element : page.getElements()) {
                if (!Structure.tag(element).equals("Artifact")) {
                    read(element);
                }
            }
            end();
        }

        private void read(JRPrintElement element) {
            if (element instanceof JRPrintImage) {
                end();
                image = element.getHeight();
                isCaptionAwaited = true;
            } else if (element instanceof JRPrintText text && text.getAnchorName() != null) {
                if (!isCaptionAwaited) {
                    end();
                }
                isCaptionAwaited = false;
                strip = Integer.parseInt(text.getAnchorName());
            }
            top = Math.min(top, element.getY());
            bottom = Math.max(bottom, element.getY() + element.getHeight());
        }

        private void begin() {
            top = Integer.MAX_VALUE;
            bottom = 0;
            image = 0;
        }

        private void end() {
            int height = Math.max(0, bottom - top);
            int block = strip < 0 ? -1 : composer.block(strip);
            if (block >= 0 && CLOSING.contains(composer.strips().get(strip).kind())) {
                tail += height;
            } else if (block >= 0) {
                start = start < 0 ? top : start;
                heights.merge(block, height, Integer::sum);
                images.merge(block, image, Integer::sum);
            }
            begin();
        }
    }
}
