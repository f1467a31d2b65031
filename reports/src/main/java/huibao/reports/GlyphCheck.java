package huibao.reports;

import huibao.text.CleanText;

/** Refuses a document with a character that cannot be printed, before anything is rendered. */
record GlyphCheck(Faces faces) {
    /** Also what no face has: it would vanish from the page. */
    void check(Document document) {
        checkTexts(document);
        Face face = faces.face(FaceName.FANGSONG.chinese());
        for (Intended intended : Intended.of(document)) {
            intended.text()
                    .codePoints()
                    .filter(codePoint -> codePoint != '\n' && !isDrawn(face, codePoint))
                    .findFirst()
                    .ifPresent(codePoint -> {
                        throw new MissingGlyphException(codePoint, intended.where());
                    });
        }
    }

    /** Files that bring no font along need only texts that are some. */
    static void checkTexts(Document document) {
        for (Intended intended : Intended.of(document)) {
            CleanText.unprintable(intended.text()).ifPresent(codePoint -> {
                throw new MissingGlyphException(codePoint, intended.where());
            });
        }
    }

    /**
     * What runs from right to left, or joins its letters, would be drawn as something else; a radical is drawn by the glyph
     * of a hanzi, and would be read and searched as that one.
     */
    private boolean isDrawn(Face face, int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        boolean isLeftward = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        boolean isRadical = Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.CJK_RADICALS_SUPPLEMENT;
        return !isLeftward && !isRadical && faces.drawing(face, codePoint).isPresent();
    }
}
