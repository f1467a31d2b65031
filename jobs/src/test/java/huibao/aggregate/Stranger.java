package huibao.aggregate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.client.TransportClient;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.shuffle.protocol.UploadBlock;
import org.apache.spark.network.util.MapConfigProvider;
import org.apache.spark.network.util.TransportConf;

/** Another process on this machine: knows Spark's protocol and the port, and not the secret. */
final class Stranger {
    private static final int ANSWER_MILLIS = 5000;

    private Stranger() {}

    /** @param arguments {@code rpc} or {@code blocks}, the port, and the file that the planted object writes */
    public static void main(String[] arguments) throws Exception {
        byte[] planted = serialized(Path.of(arguments[2]));
        ByteBuffer message = arguments[0].equals("rpc")
                ? call(Integer.parseInt(arguments[1]), planted)
                : new UploadBlock("app", "driver", "rdd_0_0", planted, new byte[0]).toByteBuffer();
        TransportConf conf = new TransportConf("stranger", MapConfigProvider.EMPTY);
        try (TransportContext context = new TransportContext(conf, new NoOpRpcHandler());
                var clients = context.createClientFactory();
                TransportClient client = clients.createClient("127.0.0.1", Integer.parseInt(arguments[1]))) {
            client.sendRpcSync(message, ANSWER_MILLIS);
            System.out.println("answered");
        } catch (RuntimeException e) {
            System.out.println("refused: " + e);
        }
    }

    private static byte[] serialized(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Planted(file));
        }
        return bytes.toByteArray();
    }

    /** As Spark's own RequestMessage is written: no sender, the receiver's address, its name, an object. */
    private static ByteBuffer call(int port, byte[] object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(false);
            out.writeBoolean(true);
            out.writeUTF("127.0.0.1");
            out.writeInt(port);
            out.writeUTF("endpoint-verifier");
            out.write(object);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
