package huibao.web;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.util.unit.DataSize;

/** Tomcat with limits on the time, size and number of requests. */
record TomcatFactory(Listening listening, Duration sessionIdle) {
    private static final int CONNECTIONS = 200;
    private static final int THREADS = 40;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int FORM_BYTES = 64 * 1024;
    private static final int MILLIS_FOR_REQUEST = 20_000;

    TomcatServletWebServerFactory factory() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(listening.port());
        factory.setAddress(listening.address());
        factory.addErrorPages(new ErrorPage("/error"));
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setServerHeader("");
        factory.addConnectorCustomizers(TomcatFactory::limit);
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(SilentErrors.class.getName()));
        // Browsers do not say that forms are UTF-8, and the standard would take them for Latin letters.
        factory.addContextCustomizers(context -> context.setRequestCharacterEncoding("UTF-8"));
        factory.setCompression(compression());
        factory.getSettings().setSession(session());
        listening.certificate().ifPresent(certificate -> factory.setSsl(ssl(certificate)));
        if (!listening.proxies().isEmpty()) {
            factory.addEngineValves(proxies(listening.proxies()));
        }
        return factory;
    }

    private static void limit(Connector connector) {
        connector.setMaxPostSize(FORM_BYTES);
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setMaxThreads(THREADS);
        protocol.setMinSpareThreads(4);
        protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES);
        protocol.setMaxSwallowSize(FORM_BYTES);
        protocol.setConnectionTimeout(MILLIS_FOR_REQUEST);
        protocol.setKeepAliveTimeout(MILLIS_FOR_REQUEST);
    }

    private static Compression compression() {
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofKilobytes(2));
        compression.setMimeTypes(
                new String[] {"text/html", "text/css", "text/javascript", "image/svg+xml", "text/csv"});
        return compression;
    }

    /** In memory, so that a session ends with the process. */
    private Session session() {
        boolean secure = listening.isGuarded();
        Session session = new Session();
        session.setTimeout(sessionIdle);
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        // Browsers take a cookie of such a name only with TLS, from this very host.
        session.getCookie().setName(secure ? "__Host-huibao" : "huibao");
        session.getCookie().setSecure(secure);
        session.getCookie().setHttpOnly(true);
        session.getCookie().setPath("/");
        session.getCookie().setSameSite(SameSite.LAX);
        return session;
    }

    private static Ssl ssl(PageCertificate certificate) {
        Ssl ssl = new Ssl();
        ssl.setCertificate(certificate.chain().toUri().toString());
        ssl.setCertificatePrivateKey(certificate.key().toUri().toString());
        ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return ssl;
    }

    private static RemoteIpValve proxies(Set<String> addresses) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** What Tomcat refuses before any page is asked: the number alone, without version and traces. */
    public static final class SilentErrors extends ErrorReportValve {
        public SilentErrors() {
            setShowReport(false);
            setShowServerInfo(false);
        }
    }
}
