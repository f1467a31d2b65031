package huibao.reports;

/**
 * 署名 and date without a seal, GB/T 9704-2012 7.3.5.2: the name ends two characters from the right, the date begins two
 * characters after the name does; a date that is longer than the name ends two characters from the right itself.
 *
 * @param nameStart in points from the left of the type area, like the others
 */
record SignatureLayout(float nameStart, float nameEnd, float dateStart, float dateEnd) {
    private static final float SIZE = 15.75f;

    static SignatureLayout of(Faces faces, float measure, Document.Signature signature) {
        LineBreaker breaker = new LineBreaker(faces, faces.face(FaceName.FANGSONG.chinese()), SIZE, measure);
        float name = breaker.width(signature.office());
        float date = breaker.width(signature.date());
        float edge = measure - 2 * SIZE;
        float nameStart = date > name ? edge - date - 2 * SIZE : edge - name;
        float dateStart = nameStart + 2 * SIZE;
        return new SignatureLayout(nameStart, nameStart + name, dateStart, dateStart + date);
    }

    /** Two lines, set in by blanks. */
    String lines(Document.Signature signature) {
        return blanks(nameStart) + signature.office() + "\n" + blanks(dateStart) + signature.date();
    }

    /**
     * Blanks of one and of half a character; a digit is half a character wide. Never wider than asked, or a date that fills
     * the line would be broken.
     */
    private static String blanks(float width) {
        int halves = Math.max(0, (int) (width / SIZE * 2));
        return "　".repeat(halves / 2) + "\u2002".repeat(halves % 2);
    }
}
