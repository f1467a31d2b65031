package huibao.reports;

/**
 * Where a line may end: 避头尾 for the marks, and numbers, years and Latin words stay whole. Rules of GB/T 15834 (marks)
 * and GB/T 9704-2012 (数字、年份不能回行).
 */
final class LineEnds {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕｝”’％%‰℃·…—～〜）.,:;!?)]}";
    private static final String NEVER_LAST = "（《〈「『【〔｛“‘([{￥$";
    /** Their right half is blank: at the end of a line they need half their width. */
    private static final String HALF_AT_END = "，。、；：！？）》〉」』】〕";

    private LineEnds() {}

    static boolean mayBreakBefore(CharSequence text, int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        return !Character.isLowSurrogate(after)
                && Character.getType(after) != Character.NON_SPACING_MARK
                && NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0
                && !(isLatin(before) && isLatin(after))
                && !(isDigit(before) && after == '年');
    }

    static boolean isHalfAtEnd(char mark) {
        return HALF_AT_END.indexOf(mark) >= 0;
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x7f && "()[]{}".indexOf(c) < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
