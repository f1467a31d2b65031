package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Map;
import javax.management.BadAttributeValueExpException;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.rpc.RpcEnv;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

/** What another process of this machine can do at the ports of a report that is being counted: nothing. */
@Tag("system")
class ClosedNetworkTests {
    @TempDir
    Path folder;

    @Test
    void aStrangersObjectIsNotEvenReadAtThePortForCalls() throws Exception {
        int port = env().rpcEnv().address().port();

        assertThat(stranger("rpc", port)).startsWith("refused");
        assertThat(planted()).doesNotExist();
    }

    @Test
    void aStrangersObjectIsNotEvenReadAtThePortForBlocks() throws Exception {
        int port = env().blockManager().blockManagerId().port();

        assertThat(stranger("blocks", port)).startsWith("refused");
        assertThat(planted()).doesNotExist();
    }

    /** So that the two tests above would fail if the network were open. */
    @Test
    void theSameObjectRunsItsCodeAtAnOpenPort() throws Exception {
        SparkConf open = new SparkConf().setMaster("local[1]");
        RpcEnv calls = RpcEnv.create(
                "open",
                "127.0.0.1",
                0,
                open,
                new SecurityManager(open, Option.empty(), SecurityManager.$lessinit$greater$default$3()),
                false);
        try {
            stranger("rpc", calls.address().port());
            assertThat(planted()).hasContent("code of a stranger");
        } finally {
            calls.shutdown();
        }
    }

    @Test
    void noSettingOpensTheNetwork() {
        SparkConf conf = SparkContexts.configuration(
                "local[2]",
                Map.of(
                        "spark.authenticate", "false",
                        "spark.network.crypto.enabled", "false",
                        "spark.driver.bindAddress", "0.0.0.0",
                        "spark.ui.enabled", "true"));

        assertThat(conf.get("spark.authenticate")).isEqualTo("true");
        assertThat(conf.get("spark.network.crypto.enabled")).isEqualTo("true");
        assertThat(conf.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
        assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
    }

    @Test
    void objectsOfClassesThatNothingHereSendsAreRefusedInTheWholeProcess() throws Exception {
        env();
        byte[] gadget = serialized(new BadAttributeValueExpException(null));
        byte[] known = serialized(new java.util.ArrayList<>(java.util.List.of("a")));

        assertThatThrownBy(() -> read(gadget)).isInstanceOf(InvalidClassException.class);
        assertThat(read(known)).isEqualTo(java.util.List.of("a"));
    }

    private static SparkEnv env() {
        SparkForTests.context();
        return SparkEnv.get();
    }

    private String stranger(String where, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stranger.class.getName(),
                        where,
                        Integer.toString(port),
                        planted().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines()
                .filter(line -> line.matches("(refused|answered).*"))
                .findFirst()
                .orElse("silent: " + said);
    }

    private Path planted() {
        return folder.resolve("planted");
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
