package huibao.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A command line on its way to the server.
 *
 * @param version of the program it was typed for
 * @param locale of the messages
 * @param interactive somebody watches
 * @param folder where it was typed; paths in it are meant from there
 * @param settings what its work depends on, by key
 */
record HandedCommand(
        String version,
        Locale locale,
        boolean interactive,
        Path folder,
        SortedMap<String, String> settings,
        List<String> arguments) {
    /** What goes before each part of what the server says. */
    static final int OUT = 'O';

    static final int ERR = 'E';
    static final int EXIT = 'X';
    /** What the user says to have the job ended. */
    static final int STOP = 'S';

    static HandedCommand of(Office office, List<String> arguments) {
        return new HandedCommand(
                ProgramVersion.text(),
                office.messages().locale(),
                office.terminal().interactive(),
                Path.of("").toAbsolutePath(),
                office.settings().ofJobs(),
                arguments);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        out.writeUTF(locale.toLanguageTag());
        out.writeBoolean(interactive);
        out.writeUTF(folder.toString());
        out.writeInt(settings.size());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            out.writeUTF(setting.getKey());
            out.writeUTF(setting.getValue());
        }
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    static HandedCommand readFrom(DataInputStream in) throws IOException {
        String version = in.readUTF();
        Locale locale = Locale.forLanguageTag(in.readUTF());
        boolean interactive = in.readBoolean();
        Path folder = Path.of(in.readUTF());
        SortedMap<String, String> settings = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.put(in.readUTF(), in.readUTF());
        }
        String[] arguments = new String[in.readInt()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = in.readUTF();
        }
        return new HandedCommand(version, locale, interactive, folder, settings, List.of(arguments));
    }

    /** Keys of settings that are not as here, each with its value there and here. */
    List<String> otherSettings(SortedMap<String, String> here) {
        SortedMap<String, String> both = new TreeMap<>(here);
        both.putAll(settings);
        return both.keySet().stream()
                .filter(key -> !settings.getOrDefault(key, "").equals(here.getOrDefault(key, "")))
                .map(key -> key + ": [" + settings.getOrDefault(key, "") + "], [" + here.getOrDefault(key, "") + "]")
                .toList();
    }
}
