package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedMessagesTests {
    private static final int HEADER = 1 + Integer.BYTES;
    private static final Message READY = message('R', 8);

    private record Message(char kind, byte[] content) {
        void writeTo(DataOutputStream out) throws IOException {
            out.writeByte(kind);
            out.writeInt(Integer.BYTES + content.length);
            out.write(content);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Message message && kind == message.kind && Arrays.equals(content, message.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }

        @Override
        public String toString() {
            return kind + " " + content.length;
        }
    }

    /** Gives what there is in pieces of random lengths, and now and then nothing in time. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream in;
        private final Random random;

        Pieces(byte[] bytes, Random random) {
            in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            throw new IllegalStateException("One byte at a time is slow.");
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (random.nextInt(5) == 0) {
                throw new SocketTimeoutException("late");
            }
            int most = random.nextBoolean() ? length : Math.min(length, 1 + random.nextInt(100));
            return in.read(to, from, most);
        }
    }

    private static Message message(char kind, int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return new Message(kind, content);
    }

    private static byte[] bytes(List<Message> messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Message message : messages) {
                message.writeTo(out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Message> messages(byte[] bytes) {
        List<Message> messages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                char kind = (char) in.readByte();
                messages.add(new Message(kind, in.readNBytes(in.readInt() - Integer.BYTES)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return messages;
    }

    private static List<Message> unpacked(List<Message> packed) {
        return packed.stream()
                .flatMap(message ->
                        message.kind() == 'd' ? messages(message.content()).stream() : List.of(message).stream())
                .toList();
    }

    private static byte[] read(byte[] sent) throws IOException {
        return new PackedMessages(new ByteArrayInputStream(sent)).readAllBytes();
    }

    /** Reads as a client does that is given too little time, and comes again. */
    private static byte[] readImpatiently(byte[] sent, Random random) throws IOException {
        PackedMessages in = new PackedMessages(new Pieces(sent, random));
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] some = new byte[100_000];
        for (int read = 0; read >= 0; ) {
            try {
                read = in.read(some, 0, 1 + random.nextInt(random.nextBoolean() ? 10 : some.length));
                received.write(some, 0, Math.max(0, read));
            } catch (SocketTimeoutException e) {
                read = 0;
            }
        }
        return received.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyMessageArrivesAsItWasSentHoweverItIsCutUp(long seed) throws IOException {
        Random random = new Random(seed);
        List<Message> sent = new ArrayList<>(List.of(READY));
        for (int message = 0; message < 2_000; message++) {
            int length = random.nextInt(100) == 0 ? random.nextInt(200_000) : random.nextInt(120);
            sent.add(message("dddddddddTDZ".charAt(random.nextInt(12)), length));
        }
        byte[] received = readImpatiently(bytes(sent), random);
        assertThat(unpacked(messages(received))).isEqualTo(sent);
    }

    @Test
    void rowsThatArriveTogetherAreOneMessage() throws IOException {
        List<Message> sent = new ArrayList<>(List.of(READY));
        for (int row = 0; row < 10_000; row++) {
            sent.add(message('d', 95));
        }
        // 64 kB hold 655 rows of 100 bytes.
        assertThat(messages(read(bytes(sent)))).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_530, 65_531, 65_532, 65_536, 300_000})
    void aRowOfAnyLengthIsPacked(int length) throws IOException {
        List<Message> sent = List.of(READY, message('d', 10), message('d', length), message('d', 11), message('C', 5));
        List<Message> received = messages(read(bytes(sent)));
        assertThat(unpacked(received)).isEqualTo(sent);
        assertThat(received.stream().filter(message -> message.kind() == 'd'))
                .allMatch(message -> message.content()[0] == 'd' && message.content().length >= HEADER);
    }

    @Test
    void whatIsEncryptedPassesAsItIs() throws IOException {
        byte[] sent = new byte[500_000];
        new Random(7).nextBytes(sent);
        sent[0] = 'S';
        sent[1] = 'd';
        assertThat(read(sent)).isEqualTo(sent);
        assertThat(readImpatiently(sent, new Random(8))).isEqualTo(sent);
    }

    @Test
    void aServerMayDeclineToEncrypt() throws IOException {
        byte[] messages = bytes(List.of(READY, message('d', 10), message('d', 10)));
        byte[] sent = new byte[2 + messages.length];
        Arrays.fill(sent, 0, 2, (byte) 'N');
        System.arraycopy(messages, 0, sent, 2, messages.length);
        byte[] received = read(sent);
        assertThat(received).startsWith('N', 'N', 'R');
        assertThat(messages(Arrays.copyOfRange(received, 2, received.length))).hasSize(2);
    }

    @Test
    void anEndInTheMiddleOfARowIsAnError() {
        byte[] sent = bytes(List.of(READY, message('d', 10), message('d', 100)));
        for (int cut = sent.length - 1; cut > sent.length - 100; cut--) {
            byte[] some = Arrays.copyOf(sent, cut);
            assertThatThrownBy(() -> read(some)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whatIsThereCanBeAskedFor() throws IOException {
        PackedMessages in = new PackedMessages(new ByteArrayInputStream(bytes(List.of(READY, message('d', 10)))));
        assertThat(in.available()).isEqualTo(HEADER + 8 + HEADER + 10);
        assertThat(in.read()).isEqualTo('R');
        assertThat(in.available()).isEqualTo(HEADER - 1 + 8 + HEADER + 10);
    }
}
