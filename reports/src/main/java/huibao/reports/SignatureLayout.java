package huibao.reports;

/**
 * 署名 and date without a seal, GB/T 9704-2012 7.3.5.2: the name ends two characters from the right, the date begins two
 * characters after the name does; a date that is longer than the name ends two characters from the right itself.
 */
record SignatureLayout(Faces faces) {
    private static final float SIZE = 15.75f;
    private static final float MEASURE = 442;

    String lines(Document.Signature signature) {
        LineBreaker breaker = new LineBreaker(faces, faces.face("仿宋"), SIZE, MEASURE);
        float name = breaker.width(signature.office());
        float date = breaker.width(signature.date());
        float edge = MEASURE - 2 * SIZE;
        float nameStart = Math.min(edge - name, edge - date - (date > name ? 2 * SIZE : 0));
        float dateStart = date > name ? edge - date : nameStart + 2 * SIZE;
        return blanks(nameStart) + signature.office() + "\n" + blanks(dateStart) + signature.date();
    }

    /** Blanks of one and of half a character; a digit is half a character wide. */
    private static String blanks(float width) {
        int halves = Math.max(0, Math.round(width / SIZE * 2));
        return "　".repeat(halves / 2) + "\u2002".repeat(halves % 2);
    }
}
