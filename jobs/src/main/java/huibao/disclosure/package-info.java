/**
 * Disclosure control, the one gate every output passes. Comes in: the figures of an edition with every number in them, and
 * what earlier editions released. Goes out: {@link huibao.disclosure.Protected}, the figures that may be shown, with a
 * reason for each one withheld. No framework.
 */
package huibao.disclosure;
