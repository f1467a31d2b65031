package huibao.reports;

import java.util.List;

/**
 * The page a document is laid on, in points, as its template has it.
 *
 * @param template name of the template
 * @param measure width of the type area
 * @param top upper edge of the type area, from the upper edge of the page
 * @param bottom lower edge of the type area, from the upper edge of the page
 */
record PageForm(String template, int measure, int top, int bottom) {
    private static final PageForm PORTRAIT = new PageForm("document", 442, 105, 743);
    private static final PageForm LANDSCAPE = new PageForm("landscape", 638, 79, 521);

    static PageForm of(Document.Layout layout) {
        return switch (layout) {
            case PORTRAIT -> PORTRAIT;
            case LANDSCAPE -> LANDSCAPE;
        };
    }

    /** Of the type area. */
    int height() {
        return bottom - top;
    }

    static List<String> templates() {
        return List.of(PORTRAIT.template, LANDSCAPE.template);
    }
}
