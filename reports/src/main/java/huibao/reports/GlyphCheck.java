package huibao.reports;

/** Refuses a document with a character that no face has, before anything is rendered. */
record GlyphCheck(Faces faces) {

    void check(Document document) {
        Face face = faces.face(FaceName.FANGSONG.chinese());
        for (Intended intended : Intended.of(document)) {
            intended.text().codePoints().filter(codePoint -> codePoint != '\n').forEach(codePoint -> {
                if (faces.drawing(face, codePoint).isEmpty()) {
                    throw new MissingGlyphException(codePoint, intended.where());
                }
            });
        }
    }
}
