package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Where a command writes: results to {@code out}, progress and complaints to {@code err}.
 *
 * @param interactive somebody watches, so a line may be written over
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /** UTF-8 whatever the platform's charset: the messages are Chinese. */
    static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out), writer(FileDescriptor.err), Boolean.getBoolean("huibao.terminal"));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
    }
}
