package huibao.reports;

/**
 * How far blocks fill pages, told from their heights alone: as {@link Pagination} lays them out, but for rare cases.
 *
 * @param end of the last block, from the upper edge of the type area
 * @param excess points beyond a quarter of a page that stay blank, summed over the pages
 * @param held height of headings that go with the block that follows
 */
record PageFlow(int pages, int end, int excess, int held) {
    private static final PageForm FORM = PageForm.of(Document.Layout.PORTRAIT);
    private static final int LINE = 29;
    private static final int GAP = 10;

    static PageFlow from(BlockHeights heights) {
        return new PageFlow(1, heights.start(), 0, 0);
    }

    PageFlow with(BlockHeights.BlockSize size) {
        return switch (size.kind()) {
            case HEADING -> new PageFlow(pages, end, excess, held + size.height());
            case LINES -> lines(size.height());
            case WHOLE -> whole(size);
        };
    }

    /** With the list of annexes and who signs, which stand together. */
    PageFlow closed(BlockHeights heights) {
        return heights.tail() == 0
                ? this
                : whole(new BlockHeights.BlockSize(BlockHeights.Kind.WHOLE, heights.tail(), heights.tail()));
    }

    private PageFlow lines(int height) {
        PageFlow flow = end + held + LINE <= FORM.height() ? this : overleaf();
        int top = flow.end + held;
        int here = Math.min(height, (FORM.height() - top) / LINE * LINE);
        int left = height - here;
        int most = FORM.height() / LINE * LINE;
        return left == 0
                ? new PageFlow(flow.pages, top + height, flow.excess, 0)
                : new PageFlow(flow.pages + (left + most - 1) / most, (left - 1) % most + 1, flow.excess, 0);
    }

    /** What is higher than a page runs on. */
    private PageFlow whole(BlockHeights.BlockSize size) {
        int room = FORM.height() - end - held;
        int height = size.height() <= room ? size.height() : size.low() <= room ? size.low() : size.height();
        PageFlow flow = height <= room || height > FORM.height() ? this : overleaf();
        int bottom = flow.end + held + height;
        return new PageFlow(
                flow.pages + bottom / (FORM.height() + 1),
                Math.min(FORM.height(), bottom % (FORM.height() + 1) + GAP),
                flow.excess,
                0);
    }

    private PageFlow overleaf() {
        return new PageFlow(pages + 1, 0, excess + Math.max(0, FORM.height() * 3 / 4 - end), held);
    }
}
