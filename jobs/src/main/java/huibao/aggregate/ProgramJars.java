package huibao.aggregate;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the executors of a cluster have to be sent: the program's own thin jar, since Spark cannot otherwise read the
 * functions it is to run there, and what a lake on S3 needs. Spark's own jars are on the cluster already, only YARN is sent
 * them.
 *
 * @param program the jar this program runs from, with its libraries in {@code lib/} beside it, and for YARN in {@code
 *     lib.zip}
 */
record ProgramJars(Path program) {
    static ProgramJars ofThisProgram() {
        try {
            return new ProgramJars(Path.of(ProgramJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot tell where this program runs from", e);
        }
    }

    /**
     * @param master a cluster's URL
     * @param chosen by the office; nothing is said about what it says itself
     * @throws IllegalStateException if the program does not run from a jar
     */
    Map<String, String> settings(String master, Map<String, String> chosen) {
        Map<String, String> settings = new TreeMap<>();
        boolean isYarn = master.equals("yarn");
        if (!Files.isRegularFile(program)) {
            throw new IllegalStateException("Cannot send the program to the cluster: it runs from " + program
                    + ". Expected a jar, as bin/huibao starts it");
        }
        settings.put(
                "spark.jars",
                isYarn
                        ? uri(program)
                        : Stream.concat(Stream.of(program), ofS3())
                                .map(ProgramJars::uri)
                                .collect(Collectors.joining(",")));
        if (isYarn && !chosen.containsKey("spark.yarn.archive")) {
            settings.putAll(libraries());
        }
        return settings;
    }

    /** What a build for a lake on S3 has beside the libraries; Spark's own downloads and images lack it. */
    private Stream<Path> ofS3() {
        String[] names = program.resolveSibling("s3").toFile().list();
        return names == null ? Stream.empty() : Stream.of(names).sorted().map(program.resolveSibling("s3")::resolve);
    }

    private static String uri(Path file) {
        return file.toUri().toString();
    }

    /** One file, where the build made it: HDFS takes a good part of a second for each file, however small. */
    private Map<String, String> libraries() {
        Path archive = program.resolveSibling("lib.zip");
        return Files.exists(archive)
                ? Map.of("spark.yarn.archive", uri(archive))
                : Map.of("spark.yarn.jars", uri(program.resolveSibling("lib").resolve("*.jar")));
    }
}
