package huibao.aggregate;

import java.io.ObjectInputFilter;
import java.util.Map;

/**
 * Spark's network, closed to whoever does not know the run's secret. Spark makes objects of what it is sent before it looks
 * at them, so a port that answers a stranger runs his code; the loopback address is open to every user of the machine.
 */
final class ClosedNetwork {
    /** Secret and encryption for every connection, also of a driver on one machine; no way back to the older handshake. */
    static final Map<String, String> SETTINGS = Map.of(
            "spark.authenticate", "true",
            "spark.network.crypto.enabled", "true",
            "spark.network.crypto.saslFallback", "false",
            "spark.network.crypto.cipher", "AES/GCM/NoPadding",
            "spark.ui.enabled", "false");

    /**
     * The classes an object that comes as bytes may be of: this program's, those Spark sends about, and what job records and
     * compiled templates consist of, and conditions on Parquet files. Nothing else of the class path, on which there are classes that run what they are told.
     */
    static final String SERIAL_FILTER =
            "java.base/*;huibao.**;org.apache.spark.**;scala.**;org.springframework.batch.**;"
                    + "net.sf.jasperreports.**;java.awt.Color;java.sql.Date;java.sql.Timestamp;"
                    + "org.apache.parquet.filter2.predicate.**;org.apache.parquet.hadoop.metadata.ColumnPath;!*";

    private ClosedNetwork() {}

    /** For the whole process, unless whoever started it has set a filter of his own. */
    static synchronized void filterObjects() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(SERIAL_FILTER));
        }
    }
}
