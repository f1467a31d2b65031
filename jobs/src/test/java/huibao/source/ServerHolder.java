package huibao.source;

import java.nio.file.Path;
import java.sql.Connection;

/** Another process that runs the embedded server of a folder, leaves a row in it, says so, and waits to be killed. */
final class ServerHolder {
    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
        try (Connection connection = server.openDefaultDatabase().owner().getConnection()) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS number");
        }
        System.out.println("READY");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Starts it and returns when its row is committed. */
    static Process start(Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-D" + UnpackedPrograms.CACHE + "=" + System.getProperty(UnpackedPrograms.CACHE, ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        if (process.inputReader().lines().noneMatch("READY"::equals)) {
            throw new IllegalStateException("The other process ended with " + process.waitFor());
        }
        return process;
    }
}
