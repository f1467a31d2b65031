package huibao.web;

import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import huibao.access.Separation;
import huibao.cli.DemoHome;
import huibao.desk.Desk;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.PageServer;
import huibao.desk.Ticket;
import huibao.pipeline.Pipeline;
import huibao.settings.Settings;
import huibao.web.WebServer.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * One server for all tests of pages: what the demo published, and an account for each role by the role's name, which sees
 * the region of the demo. {@code elsewhere} is a clerk of another region.
 */
public final class Workbench {
    public static final String REGION = "990121";
    public static final String ELSEWHERE = "elsewhere";
    public static final String PASSWORD = "a long enough password";

    private static Workbench one;
    private static Workbench empty;

    private final Path home;
    private final Accounts accounts;
    private final Audit audit;
    private final JobQueue jobs;
    private final Served served;
    private final Map<String, TestBrowser> visitors = new ConcurrentHashMap<>();

    /** @param filled puts into the home folder what is there before the server starts */
    private Workbench(Consumer<Path> filled) {
        try {
            home = Files.createTempDirectory("huibao-web");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filled.accept(home);
        Clock clock = Clock.systemUTC();
        Settings settings = Settings.read(new Settings.Sources(
                home, Optional.empty(), System.getenv(), Map.of("office.name", "示例县信访局", "region", REGION)));
        accounts = new Accounts(home, Separation.THREE_ACCOUNTS, clock);
        audit = new Audit(home, clock);
        addAccounts();
        Desk desk = new Desk(settings, clock, "test");
        jobs = JobQueue.open(desk);
        served = WebServer.serve(
                new PageServer.Backing(desk, jobs, accounts, audit),
                Listening.of(settings).at(0));
    }

    public static synchronized Workbench get() {
        if (one == null) {
            one = new Workbench(home -> {
                DemoHome.copyTo(home);
                writePlan(home);
            });
        }
        return one;
    }

    /** An office on its first day: accounts, and nothing read, planned or published. */
    public static synchronized Workbench empty() {
        if (empty == null) {
            empty = new Workbench(home -> {});
        }
        return empty;
    }

    private static void writePlan(Path home) {
        String plan =
                """
                since: 2026-11-01
                reports:
                  - name: 月报
                    report: monthly
                    at: "0 0 6 1 * *"
                  - name: 日调度表
                    report: daily
                    at: "0 30 17 * * *"
                    days: workdays
                """;
        try {
            Files.writeString(home.resolve("schedule.yaml"), plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addAccounts() {
        for (OfficeRole role : OfficeRole.values()) {
            add(role.code(), role, REGION);
        }
        add(ELSEWHERE, OfficeRole.CLERK, "990199");
    }

    /** An account of its own, for a test that changes it. */
    public void add(String name, OfficeRole role, String region) {
        accounts.add(name, name, new Grant(EnumSet.of(role), Set.of(region), false));
        accounts.setPassword(name, PASSWORD);
    }

    public Account account(String name) {
        return accounts.find(name).orElseThrow();
    }

    public Accounts accounts() {
        return accounts;
    }

    public Audit audit() {
        return audit;
    }

    public Path home() {
        return home;
    }

    public URI address() {
        return served.address();
    }

    /** Puts a job into the queue that ends when the gate is opened. @param title no other job has it */
    public CountDownLatch holdQueue(String title) {
        CountDownLatch gate = new CountDownLatch(1);
        bean(JobQueue.class).submit(new JobOrder(JobOrder.JobPriority.DUE, "", "gate", title, pipeline -> {
            pass(gate);
            return Pipeline.Outcome.withoutRecord();
        }));
        return gate;
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return served.context().getBean(type);
    }

    public ListableBeanFactory beans() {
        return served.context();
    }

    /** Signed in once for all tests; a test that ends its session signs in a visitor of its own. */
    public TestBrowser visitor(OfficeRole role) {
        return visitor(role.code());
    }

    public TestBrowser visitor(String name) {
        return visitors.computeIfAbsent(name, this::signIn);
    }

    public TestBrowser signIn(String name) {
        TestBrowser visitor = new TestBrowser(address());
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    public TestBrowser stranger() {
        return new TestBrowser(address());
    }

    /** Makes an edition from the newest run, as a clerk does, and waits for it. */
    public void make(String deliverable, String period) {
        make(deliverable, period, Map.of());
    }

    /** @param more fields of the form */
    public void make(String deliverable, String period, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "deliverable", deliverable, "period", period, "region", REGION, "reading", "newest", "formats", "pdf"));
        form.putAll(more);
        long number = Long.parseLong(
                visitor(OfficeRole.CLERK).post("/runs", form).location().replaceAll("\\D", ""));
        Ticket made = jobs.find(number).orElseThrow();
        waitFor(made);
        made.seen().failure().ifPresent(failure -> {
            throw new AssertionError(made.order().title() + ": " + failure.getMessage(), failure);
        });
    }

    /** Whatever becomes of them: some tests stop theirs. */
    public void waitForJobs() {
        jobs.all().forEach(Workbench::waitFor);
    }

    private static void waitFor(Ticket ticket) {
        long latest = System.nanoTime() + 300_000_000_000L;
        while (!ticket.seen().state().isOver()) {
            if (System.nanoTime() > latest) {
                throw new AssertionError(
                        "Not done in five minutes: " + ticket.order().title());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
