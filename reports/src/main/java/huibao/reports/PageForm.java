package huibao.reports;

import java.util.List;

/**
 * The page a document is laid on, in points, as its template has it.
 *
 * @param template name of the template
 * @param measure width of the type area
 * @param foot height below the type area, where the page number stands
 */
record PageForm(String template, int measure, int foot) {
    private static final PageForm PORTRAIT = new PageForm("document", 442, 99);
    private static final PageForm LANDSCAPE = new PageForm("landscape", 638, 74);

    static PageForm of(Document.Layout layout) {
        return switch (layout) {
            case PORTRAIT -> PORTRAIT;
            case LANDSCAPE -> LANDSCAPE;
        };
    }

    /** The one a page of this size was laid on. */
    static PageForm of(float width, float height) {
        return width > height ? LANDSCAPE : PORTRAIT;
    }

    static List<String> templates() {
        return List.of(PORTRAIT.template, LANDSCAPE.template);
    }
}
