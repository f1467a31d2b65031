package huibao.reports;

/**
 * How far blocks fill pages, told from their heights alone: as {@link Pagination} lays them out, but for rare cases.
 *
 * @param form of the pages
 * @param end of the last block, from the upper edge of the type area
 * @param excess points beyond a quarter of a page that stay blank, summed over the pages
 * @param held height of headings that go with the block that follows
 */
record PageFlow(PageForm form, int pages, int end, int excess, int held) {
    private static final int LINE = 29;
    private static final int GAP = 7;

    static PageFlow from(BlockHeights heights) {
        return new PageFlow(heights.form(), 1, heights.start(), 0, 0);
    }

    PageFlow with(BlockHeights.BlockSize size) {
        return switch (size.kind()) {
            case HEADING -> new PageFlow(form, pages, end, excess, held + size.height());
            case PARAGRAPH, OTHER -> lines(size.height());
            case TABLE, CHART -> whole(size.height(), size.low());
        };
    }

    /** With the list of annexes and who signs, which stand together. */
    PageFlow closed(BlockHeights heights) {
        return heights.tail() == 0 ? this : whole(heights.tail(), heights.tail());
    }

    private PageFlow lines(int height) {
        PageFlow flow = end + held + LINE <= form.height() ? this : overleaf();
        int top = flow.end + held;
        int here = Math.min(height, (form.height() - top) / LINE * LINE);
        int left = height - here;
        int most = form.height() / LINE * LINE;
        return left == 0
                ? new PageFlow(form, flow.pages, top + height, flow.excess, 0)
                : new PageFlow(form, flow.pages + (left + most - 1) / most, (left - 1) % most + 1, flow.excess, 0);
    }

    /** What is higher than a page runs on. */
    private PageFlow whole(int full, int low) {
        int room = form.height() - end - held;
        int height = full > room && low <= room ? low : full;
        PageFlow flow = height <= room || height > form.height() ? this : overleaf();
        int bottom = flow.end + held + height;
        return new PageFlow(
                form,
                flow.pages + bottom / (form.height() + 1),
                Math.min(form.height(), bottom % (form.height() + 1) + GAP),
                flow.excess,
                0);
    }

    private PageFlow overleaf() {
        return new PageFlow(form, pages + 1, 0, excess + Math.max(0, form.height() * 3 / 4 - end), held);
    }
}
