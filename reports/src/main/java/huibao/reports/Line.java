package huibao.reports;

/**
 * A line of a broken text, without the characters that end it.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param width in points, as set without any spacing
 * @param indent points left free before it
 * @param full the text goes on in the next line, so a justified line fills its measure
 */
record Line(int start, int end, float width, float indent, boolean full) {}
