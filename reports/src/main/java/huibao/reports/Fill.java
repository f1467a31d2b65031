package huibao.reports;

/** Fills that stay apart on a grey print: a grey, and lines across it. */
enum Fill {
    DARK(0.25f, Hatch.NONE),
    RISING(0.94f, Hatch.RISING),
    MIDDLE(0.62f, Hatch.NONE),
    DOTTED(0.96f, Hatch.HORIZONTAL),
    LIGHT(0.84f, Hatch.NONE),
    FALLING(0.98f, Hatch.FALLING),
    WHITE(1f, Hatch.NONE);

    enum Hatch {
        NONE,
        RISING,
        FALLING,
        HORIZONTAL
    }

    private final float grey;
    private final Hatch hatch;

    Fill(float grey, Hatch hatch) {
        this.grey = grey;
        this.hatch = hatch;
    }

    float grey() {
        return grey;
    }

    Hatch hatch() {
        return hatch;
    }

    /** The fill of the n-th segment; after seven they repeat. */
    static Fill at(int index) {
        return values()[index % values().length];
    }
}
