package huibao.cli;

import huibao.access.Account;
import huibao.access.Act;
import huibao.access.Grant;
import huibao.access.Role;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import huibao.web.WebServer;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the web page until it is stopped, and keeps the home folder meanwhile. The one command that knows the page. */
@Command(name = "serve")
final class ServeCommand implements Runnable {
    private static final String GUEST = "demo";

    private final Office office;

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    ServeCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Settings settings = settings();
        WebServer.Office served = WebServer.Office.of(settings, office.clock(), Version.text());
        try (OfficeSource source = office.source();
                Pipeline held = office.openPipeline(settings, source);
                WebServer server = WebServer.start(served)) {
            served.audit().write("-", "terminal", Act.SERVER_STARTED, server.address().toString(), Version.text());
            tell(server.address(), served);
            waitForEnd(served);
        }
    }

    /** The sample county needs no three people to look at it. */
    private Settings settings() {
        Settings settings = office.settings();
        if (!demo) {
            return settings;
        }
        if (!settings.text(Setting.WEB_ADDRESS).matches("127\\..*|localhost|::1")) {
            throw new SettingsException(List.of(Problem.of("web.demo-address")));
        }
        return settings.with(Setting.WEB_SMALL_OFFICE, "true", "--demo");
    }

    private void tell(URI address, WebServer.Office served) {
        office.say("serve.at", address);
        if (demo) {
            Grant everything = new Grant(
                    EnumSet.complementOf(EnumSet.of(Role.READER)), Set.of(Account.EVERY_REGION), true);
            String code = served.accounts().addGuest(GUEST, office.messages().text("serve.guest"), everything);
            office.say("serve.enter", address + "/enter?name=" + GUEST + "&code=" + code);
        } else if (served.accounts().all().isEmpty()) {
            office.say("serve.nobody");
        }
    }

    private void waitForEnd(WebServer.Office served) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            served.audit().write("-", "terminal", Act.SERVER_STOPPED, "", "");
            main.interrupt();
            joined(main);
        }));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the server and what it holds are closed. */
    private static void joined(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
