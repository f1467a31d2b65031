package huibao.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One command line carried out in this process, and what came of it. */
record CommandRun(int exitCode, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-05T00:00:00Z"), ZoneOffset.UTC);

    static CommandRun of(Path home, String... arguments) {
        return in(Locale.ENGLISH, home, Map.of(), arguments);
    }

    static CommandRun in(Locale locale, Path home, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> all = new HashMap<>(environment);
        all.put("HUIBAO_HOME", home.toString());
        int exitCode = Huibao.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                all,
                CLOCK,
                locale,
                arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
