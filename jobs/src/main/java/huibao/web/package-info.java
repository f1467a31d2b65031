/**
 * The web page 汇报工作台. In: requests of browsers. Out: pages. Every address stands in {@link huibao.web.Routes} with the
 * permission it asks for; a page is a controller, a template under {@code src/main/jte} and its words in the bundles of
 * {@code huibao/web}. Pages call the use cases of {@code huibao.desk} and know nothing of the command line.
 */
package huibao.web;
