package huibao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * 报送登记: who checked, handed in or returned which edition when, and what leaders noted. One line of JSON each in a file of
 * the home folder; a line is never changed.
 */
public final class HandInRegister {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(HandInRegister.class);
    private static final int LONGEST_TEXT = 500;

    private final Path file;
    private final FourEyes fourEyes;
    private final Clock clock;
    private final Map<String, List<Handling>> byEdition = new HashMap<>();
    /** Oldest first. */
    private final List<Handling> known = new ArrayList<>();

    /** Whether one person may both check and hand in. */
    public enum FourEyes {
        ASKED,
        NOT_ASKED
    }

    public HandInRegister(Path home, FourEyes fourEyes, Clock clock) {
        this.file = home.resolve("hand-in.jsonl");
        this.fourEyes = fourEyes;
        this.clock = clock;
        read().forEach(this::remember);
    }

    private void remember(Handling handling) {
        known.add(handling);
        byEdition.computeIfAbsent(handling.edition(), key -> new ArrayList<>()).add(handling);
    }

    /** Oldest first. */
    public synchronized List<Handling> of(EditionKey key) {
        return List.copyOf(byEdition.getOrDefault(key.toString(), List.of()));
    }

    public HandInState state(EditionKey key) {
        return HandInState.after(of(key));
    }

    /** Notes nobody has seen to yet, oldest first. */
    public synchronized List<Handling> openNotes() {
        List<Handling> open = new ArrayList<>();
        for (Handling one : known) {
            if (one.step() == Handling.HandlingStep.NOTED) {
                open.add(one);
            } else if (one.step() == Handling.HandlingStep.SETTLED) {
                open.removeIf(note -> note.edition().equals(one.edition()));
            }
        }
        return List.copyOf(open);
    }

    /** Who acts. @param post as pages call the person */
    public record Actor(String name, String post) {}

    /**
     * Writes down one act.
     *
     * @param summary of the edition, which is compared with its manifest first
     * @param text reason or note; empty for the other acts
     * @throws OrderRefusedException if it cannot be done now, or not by this person
     * @throws huibao.edition.EditionException if a file of the edition is not what was published
     */
    public synchronized Handling enter(
            Handling.HandlingStep step, EditionSummary summary, Edition edition, Actor actor, String text) {
        require(step, summary, actor, text.strip());
        edition.verify();
        Handling handling = new Handling(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                summary.key().toString(),
                step,
                actor.name(),
                actor.post(),
                summary.sha256().orElse(""),
                text.strip());
        append(handling);
        remember(handling);
        return handling;
    }

    /** @throws OrderRefusedException if it cannot be done now, or not by this person */
    public void require(Handling.HandlingStep step, EditionSummary summary, Actor actor, String text) {
        HandInState now = state(summary.key());
        boolean possible =
                switch (step) {
                    case CHECKED -> now == HandInState.TO_CHECK || now == HandInState.RETURNED;
                    case HANDED_IN -> now == HandInState.CHECKED;
                    // Whoever finds a fault while checking does not say before that there is none.
                    case RETURNED -> now != HandInState.RETURNED;
                    case NOTED, SETTLED -> true;
                };
        if (!possible) {
            throw OrderRefusedException.of("hand-in.not-now." + step.name().toLowerCase(Locale.ROOT));
        }
        boolean isOld = summary.standing() == EditionSummary.Standing.SUPERSEDED;
        if (isOld && (step == Handling.HandlingStep.CHECKED || step == Handling.HandlingStep.HANDED_IN)) {
            throw OrderRefusedException.of("hand-in.superseded");
        }
        if ((step == Handling.HandlingStep.RETURNED || step == Handling.HandlingStep.NOTED) && text.isEmpty()) {
            throw OrderRefusedException.of("hand-in.no-text");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw OrderRefusedException.of("hand-in.long-text", LONGEST_TEXT);
        }
        if (step == Handling.HandlingStep.HANDED_IN
                && fourEyes == FourEyes.ASKED
                && lastChecker(summary.key()).equals(actor.name())) {
            throw OrderRefusedException.of("hand-in.four-eyes");
        }
    }

    private String lastChecker(EditionKey key) {
        return of(key).stream()
                .filter(one -> one.step() == Handling.HandlingStep.CHECKED)
                .reduce((one, other) -> other)
                .map(Handling::who)
                .orElse("");
    }

    private List<Handling> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            cutTornLine();
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> MAPPER.readValue(line, Handling.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** An act was confirmed after its whole line was on the disk; what a killed process left of another is none. */
    private void cutTornLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            LOG.warn("the last line of {} was never finished and is taken out", file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    private void append(Handling handling) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((MAPPER.writeValueAsString(handling) + "\n").getBytes(UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
