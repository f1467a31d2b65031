package huibao.lake;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The file system of the lake does not do what was asked of it, or is not there at all. */
public final class UnreachableLake extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** @param what such as {@code Cannot list hdfs://node/huibao/runs} */
    UnreachableLake(String what, IOException cause) {
        this(what, cause, "a lake.root that answers, with room, and the right to read and write there");
    }

    private UnreachableLake(String what, IOException cause, String expected) {
        super("%s: %s. Expected %s.".formatted(what, reason(cause), expected), cause);
    }

    /** A root this program cannot even try: of an unknown kind, host or form. */
    static UnreachableLake unopened(String root, Exception cause) {
        return new UnreachableLake(
                "Cannot open the lake " + root,
                cause instanceof IOException known ? known : new IOException(cause.getMessage(), cause),
                "a folder, hdfs://…, or s3a://… in a build with HUIBAO_PROFILES=s3");
    }

    /** What stands below the first line is for the log. */
    private static String reason(IOException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("[.:\\s]+$", "");
    }
}
