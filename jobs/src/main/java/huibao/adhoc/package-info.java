/**
 * Questions of analysts. Comes in: words somebody typed, or a saved question. Goes out: the tables to be counted for it
 * and for disclosure control, and the answer laid out for reading and for other programs; or a
 * refusal with every reason. What is counted, and what may be shown, is decided elsewhere, as for reports. No framework.
 */
package huibao.adhoc;
