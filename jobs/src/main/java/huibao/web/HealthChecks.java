package huibao.web;

import huibao.access.Audit;
import huibao.access.Issuer;
import huibao.calendar.ShanghaiTime;
import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.desk.JobQueue;
import huibao.desk.PlanBoard;
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

/** What can be wrong with the server, looked at when somebody asks. */
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

    public List<HealthLine> lines() {
        return Stream.concat(
                        Stream.of(disk(), memory(), lake(), plan(), queue(), chain(), editions()),
                        Stream.concat(signIn().stream(), certificate().stream()))
                .toList();
    }

    private HealthLine disk() {
        try {
            long free = Files.getFileStore(desk.settings().home()).getUsableSpace() / MEGABYTE;
            return new HealthLine("health.disk", free >= LEAST_DISK, String.format("%,d MB", free));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HealthLine memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        long most = runtime.maxMemory() / MEGABYTE;
        return new HealthLine(
                "health.memory", used < most * MOST_HEAP_PERCENT / 100, String.format("%,d / %,d MB", used, most));
    }

    private HealthLine lake() {
        Optional<LakeRun> newest = desk.lake().newest();
        return new HealthLine(
                "health.lake",
                newest.isPresent(),
                newest.map(run -> MINUTES.format(run.manifest().snapshotAt())).orElse("—"));
    }

    /** What should be there by now and is not. */
    private HealthLine plan() {
        try {
            if (!board.isWritten()) {
                return new HealthLine("health.plan", true, "—");
            }
            List<DueReport> missing = board.missing(board.plan());
            return new HealthLine("health.plan", missing.isEmpty(), Integer.toString(missing.size()));
        } catch (PlanException e) {
            return new HealthLine("health.plan", false, "✕");
        }
    }

    private HealthLine queue() {
        long open = jobs.all().stream()
                .filter(ticket -> !ticket.seen().state().isOver())
                .count();
        return new HealthLine("health.queue", open < 20, Long.toString(open));
    }

    private HealthLine chain() {
        Audit.Verification verification = audit.verify();
        return new HealthLine(
                "health.audit",
                verification.brokenAt().isEmpty(),
                verification.brokenAt().orElseGet(() -> Long.toString(verification.entries())));
    }

    private HealthLine editions() {
        int unreadable = shelf.unreadable().size();
        return new HealthLine(
                "health.editions",
                unreadable == 0,
                unreadable == 0 ? Integer.toString(shelf.all().size()) : "✕ " + unreadable);
    }

    private Optional<HealthLine> signIn() {
        return desk.settings()
                .find(Setting.WEB_OIDC_ISSUER)
                .map(issuer -> new HealthLine(
                        "health.sign-in",
                        new Issuer(URI.create(issuer)).problem().isEmpty(),
                        issuer));
    }

    private Optional<HealthLine> certificate() {
        return desk.settings().find(Setting.WEB_TLS_CERTIFICATE).map(Path::of).map(this::certificate);
    }

    private HealthLine certificate(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            Instant end = certificate.getNotAfter().toInstant();
            boolean lasts = desk.clock().instant().plus(LEAST_OF_CERTIFICATE).isBefore(end);
            return new HealthLine("health.certificate", lasts, MINUTES.format(end));
        } catch (IOException | CertificateException e) {
            return new HealthLine("health.certificate", false, "✕");
        }
    }
}
