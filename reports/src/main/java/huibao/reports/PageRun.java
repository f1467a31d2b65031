package huibao.reports;

/**
 * Strips on pages of one form, which follow one another.
 *
 * @param from the first strip
 * @param to after the last strip
 */
record PageRun(PageForm form, int from, int to) {}
