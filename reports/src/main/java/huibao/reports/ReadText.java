package huibao.reports;

/** Follows a text that was read back, wanted piece by wanted piece. */
final class ReadText {
    /** Longest stretch that may lie before the next block: what a chart says, or cells already found missing. */
    private static final int FURTHER = 3000;

    /** Where the next cell is looked for after one that was not there. */
    private static final int RECOVERY = 60;

    private final String text;
    private int position;
    private boolean lost;

    ReadText(String text) {
        this.text = text;
    }

    /** @param heading may stand before a cell, printed again */
    boolean shows(Intended.IntendedPlace kind, String wanted, String heading) {
        return switch (kind) {
            case BLOCK -> found(wanted, FURTHER);
            case LABEL ->
                text.substring(position, Math.min(text.length(), position + FURTHER))
                        .contains(wanted);
            case CELL -> {
                if (!heading.isEmpty() && !text.startsWith(wanted, position) && text.startsWith(heading, position)) {
                    position += heading.length();
                }
                yield found(wanted, lost ? RECOVERY : 0);
            }
        };
    }

    private boolean found(String wanted, int reach) {
        int found = text.substring(0, Math.min(text.length(), position + reach + wanted.length()))
                .indexOf(wanted, position);
        lost = found < 0;
        position = lost ? position : found + wanted.length();
        return !lost;
    }
}
