package huibao.cli;

import huibao.access.Account;
import huibao.access.Act;
import huibao.access.AuditRetention;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import huibao.desk.Desk;
import huibao.desk.JobQueue;
import huibao.desk.PageServer;
import huibao.desk.ScheduleLoop;
import huibao.edition.Editions;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the web page until it is stopped, and keeps the home folder meanwhile. */
@Command(name = "serve")
final class ServeCommand implements Runnable {
    private static final String GUEST = "demo";
    private static final long MILLIS_TO_CLOSE = 20_000;

    private final Office office;

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    @Option(names = "--no-schedule", descriptionKey = "serve.no-schedule")
    private boolean noSchedule;

    ServeCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Desk desk = new Desk(settings(), office.clock(), ProgramVersion.text());
        AccountBook book = AccountBook.of(desk.settings(), office.clock());
        try (JobQueue jobs = JobQueue.open(desk);
                AuditRetention retention = retention(desk, book);
                ScheduleLoop schedule =
                        new ScheduleLoop(desk, jobs, office.messages().locale());
                PageServer.Serving page =
                        PageServer.find().start(new PageServer.Backing(desk, jobs, book.accounts(), book.audit()));
                CommandServer commands = CommandServer.open(new CommandServer.ServedOffice(desk, jobs, book.audit()))) {
            if (!noSchedule) {
                schedule.start();
            }
            jobs.warmUp();
            book.audit()
                    .write("-", "terminal", Act.SERVER_STARTED, page.address().toString(), ProgramVersion.text());
            tell(page.address(), book, desk.editions());
            waitForEnd(book);
        }
    }

    private static AuditRetention retention(Desk desk, AccountBook book) {
        Duration kept = Duration.ofDays(desk.settings().number(Setting.WEB_AUDIT_DAYS));
        return AuditRetention.start(book.audit(), kept, desk.clock());
    }

    /** The sample county needs no three people to look at it. */
    private Settings settings() {
        Settings settings = office.settings();
        if (!demo) {
            return settings;
        }
        if (!settings.text(Setting.WEB_ADDRESS).matches("127\\..*|localhost|::1")) {
            throw new SettingsException(List.of(Problem.of("web.demo-address", settings.text(Setting.WEB_ADDRESS))));
        }
        return settings.with(Setting.WEB_SMALL_OFFICE, "true", "--demo");
    }

    private void tell(URI address, AccountBook book, Editions editions) {
        office.say("serve.at", address);
        if (demo) {
            if (editions.folders().isEmpty()) {
                office.say("serve.no-sample", office.home());
            }
            Grant everything =
                    new Grant(EnumSet.complementOf(EnumSet.of(OfficeRole.READER)), Set.of(Account.EVERY_REGION), true);
            String code = book.accounts().addGuest(GUEST, office.messages().text("serve.guest"), everything);
            office.say("serve.enter", address + "/enter?name=" + GUEST + "&code=" + code);
        } else if (book.accounts().all().isEmpty()) {
            office.say("serve.nobody");
        }
    }

    private static void waitForEnd(AccountBook book) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            book.audit().write("-", "terminal", Act.SERVER_STOPPED, "", "");
            main.interrupt();
            waitFor(main);
        }));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // That was the word to end; what is closed now may wait for its threads.
            LoggerFactory.getLogger(ServeCommand.class).info("the server is being stopped");
        }
    }

    /** Until the server and what it holds are closed. */
    private static void waitFor(Thread thread) {
        try {
            thread.join(MILLIS_TO_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
