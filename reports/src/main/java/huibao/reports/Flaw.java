package huibao.reports;

/**
 * Something that stands badly on a page.
 *
 * @param page from 0; flaws are mended from the first page on, since mending one moves whatever follows
 */
record Flaw(int page, Runnable mend) {}
