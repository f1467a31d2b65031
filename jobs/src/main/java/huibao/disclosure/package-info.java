/**
 * Disclosure control, the one gate every output passes. Comes in: the figures as counted. Goes out: the figures as its
 * audience may see them. The office itself sees all but a handful; a release is thresholded and rounded, and every table
 * is safe by itself whatever was released before. No framework.
 */
package huibao.disclosure;
