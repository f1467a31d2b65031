package huibao.web;

import huibao.access.Audit;
import huibao.access.Issuer;
import huibao.calendar.ShanghaiTime;
import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.desk.JobQueue;
import huibao.desk.PlanBoard;
import huibao.doctor.Doctor;
import huibao.doctor.Finding;
import huibao.lake.run.LakeRun;
import huibao.schedule.DueReport;
import huibao.schedule.PlanException;
import huibao.settings.Setting;
import huibao.web.HealthPage.HealthLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks of the server, made when somebody asks for them. */
@Component
public final class HealthChecks {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_DISK = 2048;
    private static final int MOST_HEAP_PERCENT = 90;
    private static final Duration LEAST_OF_CERTIFICATE = Duration.ofDays(14);

    private final Desk desk;
    private final JobQueue jobs;
    private final Audit audit;
    private final PlanBoard board;
    private final EditionShelf shelf;

    HealthChecks(Desk desk, JobQueue jobs, Audit audit, PlanBoard board, EditionShelf shelf) {
        this.board = board;
        this.shelf = shelf;
        this.desk = desk;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** In the language of the reader. */
    public List<HealthLine> lines(Words words) {
        Stream<HealthLine> own = Stream.of(
                        Stream.of(lake(), plan(), queue(), disk(), memory(), chain(), editions()),
                        signIn().stream(),
                        certificate().stream())
                .flatMap(one -> one)
                .map(one -> one.line(words));
        return Stream.concat(
                        Doctor.running(desk.settings(), desk.clock()).stream().map(finding -> line(finding, words)),
                        own)
                .toList();
    }

    /** A finding says itself what to do. */
    private static HealthLine line(Finding finding, Words words) {
        return new HealthLine(
                "health." + finding.check(), finding.level(), words.text(finding.what()), Optional.empty());
    }

    /** @param name key of the bundle; its remedy has {@code .remedy} added */
    private record Watched(String name, boolean good, String value) {
        HealthLine line(Words words) {
            return new HealthLine(
                    name,
                    good ? Finding.Level.OK : Finding.Level.WRONG,
                    value,
                    good ? Optional.empty() : Optional.of(words.text(name + ".remedy")));
        }
    }

    private Watched disk() {
        try {
            long free = Files.getFileStore(desk.settings().home()).getUsableSpace() / MEGABYTE;
            return new Watched("health.disk", free >= LEAST_DISK, String.format("%,d MB", free));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Watched memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        long most = runtime.maxMemory() / MEGABYTE;
        return new Watched(
                "health.memory", used < most * MOST_HEAP_PERCENT / 100, String.format("%,d / %,d MB", used, most));
    }

    private Watched lake() {
        Optional<LakeRun> newest = desk.lake().newest();
        return new Watched(
                "health.lake",
                newest.isPresent(),
                newest.map(run -> MINUTES.format(run.manifest().snapshotAt())).orElse("—"));
    }

    /** What should be there by now and is not. */
    private Watched plan() {
        try {
            if (!board.isWritten()) {
                return new Watched("health.plan", true, "—");
            }
            List<DueReport> missing = board.missing(board.plan());
            return new Watched("health.plan", missing.isEmpty(), Integer.toString(missing.size()));
        } catch (PlanException e) {
            return new Watched("health.plan", false, "✕");
        }
    }

    private Watched queue() {
        long open = jobs.all().stream()
                .filter(ticket -> !ticket.seen().state().isOver())
                .count();
        return new Watched("health.queue", open < 20, Long.toString(open));
    }

    private Watched chain() {
        Audit.Verification verification = audit.verify();
        return new Watched(
                "health.audit",
                verification.brokenAt().isEmpty(),
                verification.brokenAt().orElseGet(() -> Long.toString(verification.entries())));
    }

    private Watched editions() {
        int unreadable = shelf.unreadable().size();
        return new Watched(
                "health.editions",
                unreadable == 0,
                unreadable == 0 ? Integer.toString(shelf.all().size()) : "✕ " + unreadable);
    }

    private Optional<Watched> signIn() {
        return desk.settings()
                .find(Setting.WEB_OIDC_ISSUER)
                .map(issuer -> new Watched(
                        "health.sign-in",
                        new Issuer(URI.create(issuer)).problem().isEmpty(),
                        issuer));
    }

    private Optional<Watched> certificate() {
        return desk.settings().find(Setting.WEB_TLS_CERTIFICATE).map(Path::of).map(this::certificate);
    }

    private Watched certificate(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            Instant end = certificate.getNotAfter().toInstant();
            boolean lasts = desk.clock().instant().plus(LEAST_OF_CERTIFICATE).isBefore(end);
            return new Watched("health.certificate", lasts, MINUTES.format(end));
        } catch (IOException | CertificateException e) {
            return new Watched("health.certificate", false, "✕");
        }
    }
}
