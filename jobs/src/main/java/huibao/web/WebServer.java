package huibao.web;

import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.JobQueue;
import huibao.desk.PageServer;
import huibao.metric.Catalogue;
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
    public Serving start(Backing backing) {
        Listening listening = Listening.of(backing.desk().settings());
        listening.requireFree();
        return serve(backing, listening);
    }

    static Served serve(Backing backing, Listening listening) {
        Desk desk = backing.desk();
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        Settings settings = desk.settings();
        Duration idle = Duration.ofMinutes(settings.number(Setting.WEB_SESSION_MINUTES));
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatFactory(listening, idle).factory());
        context.registerBean(Desk.class, () -> desk);
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Catalogue.class, desk::catalogue);
        context.registerBean(Accounts.class, backing::accounts);
        context.registerBean(Audit.class, backing::audit);
        // Closed by whoever opened it, not with the pages.
        context.registerBean(JobQueue.class, backing::jobs, bean -> bean.setDestroyMethodName(""));
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
