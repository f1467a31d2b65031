/**
 * What is handed out and kept. Comes in: a folder of finished, verified files and what they were made from. Goes out: an
 * edition under {@code <output>/<region>/<deliverable>/<period>/<edition>/}, complete or not there at all, with its
 * {@code figures.csv} and {@code manifest.json}.
 */
package huibao.edition;
