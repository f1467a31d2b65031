package huibao.adhoc;

import huibao.lock.WholeFile;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Questions kept under a name, one YAML file each, so that they can be read, shared and put under version control. */
public record SavedQuestions(Path folder) {
    private static final String ENDING = ".yaml";

    /**
     * The plan may ask the question of that name, so another one does not take its place unasked.
     *
     * @return the file
     * @throws QuestionRefusedException if the name is another question's
     */
    public Path save(String name, AskedQuestion question) {
        requireName(name);
        if (Files.exists(file(name)) && !read(name).equals(question)) {
            throw new QuestionRefusedException(List.of(Problem.of(
                    "ask.question-there", name, file(name), read(name).inWords())));
        }
        return replace(name, question);
    }

    /** The same, whatever has that name. @return the file */
    public Path replace(String name, AskedQuestion question) {
        requireName(name);
        try {
            Files.createDirectories(folder);
            WholeFile.at(file(name)).write(QuestionYaml.write(question));
            return file(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot save the question " + file(name), e);
        }
    }

    /** @throws QuestionRefusedException if there is none of the name, or its file cannot be read */
    public AskedQuestion find(String name) {
        requireName(name);
        if (!Files.isRegularFile(file(name))) {
            throw new QuestionRefusedException(
                    List.of(Problem.of("ask.unknown-question", name, folder, Nearest.of(name, names()))));
        }
        return read(name);
    }

    public SortedMap<String, AskedQuestion> all() {
        SortedMap<String, AskedQuestion> all = new TreeMap<>();
        names().forEach(name -> all.put(name, read(name)));
        return all;
    }

    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.startsWith("."))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private AskedQuestion read(String name) {
        try {
            return QuestionYaml.read(file(name).toString(), Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(name), e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** A name can neither leave the folder nor hide. */
    private static void requireName(String name) {
        boolean isWord = name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,39}");
        if (!isWord || CleanText.unprintable(name).isPresent()) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.question-name", CleanText.shown(name))));
        }
    }
}
