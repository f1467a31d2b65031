package huibao.web;

import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.PageServer;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** Starts Tomcat and Spring MVC around the pages. */
public final class WebServer implements PageServer {
    @Override
    public Serving start(Desk desk, Accounts accounts, Audit audit) {
        return serve(desk, accounts, audit, Listening.of(desk.settings()));
    }

    static Served serve(Desk desk, Accounts accounts, Audit audit, Listening listening) {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        Settings settings = desk.settings();
        Duration idle = Duration.ofMinutes(settings.number(Setting.WEB_SESSION_MINUTES));
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatFactory(listening, idle).factory());
        context.registerBean(Desk.class, () -> desk);
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean(Audit.class, () -> audit);
        context.registerBean(Clock.class, desk::clock);
        context.registerBean(OwnNames.class, () -> OwnNames.of(settings, listening));
        context.registerBean(
                OfficeName.class,
                () -> new OfficeName(settings.find(Setting.OFFICE_NAME).orElse(""), desk.programVersion()));
        context.register(WebConfiguration.class, SecurityConfiguration.class);
        context.refresh();
        return new Served(context, listening);
    }

    /** @param context with every bean of the page */
    record Served(AnnotationConfigServletWebServerApplicationContext context, Listening listening) implements Serving {
        @Override
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
}
