package huibao.cluster;

import huibao.JvmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process of the cluster and what it says. */
final class Node implements AutoCloseable {
    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Node(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Node start(Path output, Map<String, String> environment, String classPath, String... mainAndArguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-Duser.language=en"));
        command.addAll(JvmOptions.inherited());
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(mainAndArguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Node(builder.start(), output);
    }

    /** Waits until the process has said something. @return the first group of the pattern */
    String await(String pattern) throws IOException, InterruptedException {
        Pattern expected = Pattern.compile(pattern);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < deadline) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            Matcher found = expected.matcher(output());
            if (found.find()) {
                return found.groupCount() == 0 ? found.group() : found.group(1);
            }
            if (ended) {
                break;
            }
        }
        throw new AssertionError("Never said " + pattern + " but:\n" + output());
    }

    /** Waits for one of the files to say something, as long as this process lives. @return the file */
    Path awaitIn(Path folder, String name, String text) throws IOException, InterruptedException {
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            try (var files = Files.find(folder, 4, (file, attributes) -> file.endsWith(name))) {
                for (Path file : files.toList()) {
                    if (Files.readString(file).contains(text)) {
                        return file;
                    }
                }
            }
        }
        throw new AssertionError("Ended before " + folder + "/**/" + name + " said " + text + ":\n" + output());
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running after " + MOST_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** As a power cut would: it and what it started, without a word. */
    void kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
