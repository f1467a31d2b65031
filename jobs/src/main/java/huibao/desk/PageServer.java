package huibao.desk;

import huibao.access.Accounts;
import huibao.access.Audit;
import java.net.URI;
import java.util.ServiceLoader;

/** Serves the web page. Found by {@link ServiceLoader}, so that the command that starts the page does not know it. */
public interface PageServer {
    /** @throws huibao.settings.SettingsException if the page would be open to a network without TLS */
    Serving start(Backing backing);

    /** What stands behind the pages. */
    record Backing(Desk desk, JobQueue jobs, Accounts accounts, Audit audit) {}

    /** A page that can be asked for. */
    interface Serving extends AutoCloseable {
        /** Where a browser on this machine finds it. */
        URI address();

        @Override
        void close();
    }

    static PageServer find() {
        return ServiceLoader.load(PageServer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This program was built without its web page"));
    }
}
