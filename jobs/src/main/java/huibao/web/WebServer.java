package huibao.web;

import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.access.Separation;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** The page, being served. */
public final class WebServer implements AutoCloseable {
    private final AnnotationConfigServletWebServerApplicationContext context;
    private final Listening listening;

    private WebServer(AnnotationConfigServletWebServerApplicationContext context, Listening listening) {
        this.context = context;
        this.listening = listening;
    }

    /** Who and what a server is for. */
    public record Office(Settings settings, Accounts accounts, Audit audit, Clock clock, String version) {
        public static Office of(Settings settings, Clock clock, String version) {
            Separation separation = Separation.of(settings.isOn(Setting.WEB_SMALL_OFFICE));
            return new Office(
                    settings,
                    new Accounts(settings.home(), separation, clock),
                    new Audit(settings.home(), clock),
                    clock,
                    version);
        }
    }

    /** @throws huibao.settings.SettingsException if the page would be open to a network without TLS */
    public static WebServer start(Office office) {
        return start(office, Listening.of(office.settings()));
    }

    /** At any port that is free. */
    public static WebServer startAnywhere(Office office) {
        return start(office, Listening.of(office.settings()).at(0));
    }

    private static WebServer start(Office office, Listening listening) {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        Settings settings = office.settings();
        Duration idle = Duration.ofMinutes(settings.number(Setting.WEB_SESSION_MINUTES));
        context.registerBean(
                TomcatServletWebServerFactory.class, () -> new TomcatFactory(listening, idle).factory());
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Accounts.class, office::accounts);
        context.registerBean(Audit.class, office::audit);
        context.registerBean(Clock.class, office::clock);
        context.registerBean(OwnNames.class, () -> OwnNames.of(settings, listening));
        context.registerBean(
                OfficeName.class,
                () -> new OfficeName(settings.find(Setting.OFFICE_NAME).orElse(""), office.version()));
        context.register(WebConfiguration.class, SecurityConfiguration.class);
        context.refresh();
        return new WebServer(context, listening);
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        String host = listening.address().isAnyLocalAddress()
                ? "127.0.0.1"
                : listening.address().getHostAddress();
        return URI.create(listening.scheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + context.getWebServer().getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
