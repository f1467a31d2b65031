package huibao.aggregate;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs code where it is made from bytes, as some classes of libraries do: writes a file. */
final class Planted implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String file;

    Planted(Path file) {
        this.file = file.toString();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Files.writeString(Path.of(file), "code of a stranger");
    }
}
