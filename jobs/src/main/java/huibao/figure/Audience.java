package huibao.figure;

import java.util.Arrays;
import java.util.Optional;

/** Who reads an output, and so what it may say. */
public enum Audience {
    /** The leadership and staff of the office that holds the records. */
    INTERNAL("internal", "内部"),
    /** Anybody outside the office. */
    RELEASE("release", "公开");

    private final String code;
    private final String label;

    Audience(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** As it stands in manifests. */
    @Override
    public String toString() {
        return code;
    }

    public static Optional<Audience> find(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst();
    }
}
