package huibao.cli;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes options, measures, dimensions and values; of a list the part after its last comma. */
record QuestionCompleter(ShellWords words) implements Completer {
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word().substring(0, line.wordCursor());
        String before = line.wordIndex() == 0 ? "" : line.words().get(line.wordIndex() - 1);
        if (before.equals("--where")) {
            completeFilter(word, candidates);
        } else if (line.wordIndex() == 0 && !word.startsWith("-")) {
            add(word, words.after("--measures"), candidates);
        } else if (words.after(before).isEmpty() || word.startsWith("-")) {
            words.options().forEach(option -> candidates.add(new Candidate(option)));
        } else {
            add(word, words.after(before), candidates);
        }
    }

    private void completeFilter(String word, List<Candidate> candidates) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            words.dimensions().forEach(name -> candidates.add(open(name + "=")));
            return;
        }
        String dimension = word.substring(0, equals);
        String start = dimension + "=" + upToComma(word.substring(equals + 1));
        words.valuesOf(dimension).forEach(value -> candidates.add(open(start + value)));
    }

    private static void add(String word, List<String> values, List<Candidate> candidates) {
        values.forEach(value -> candidates.add(open(upToComma(word) + value)));
    }

    private static String upToComma(String word) {
        return word.substring(0, word.lastIndexOf(',') + 1);
    }

    /** More may follow without a blank. */
    private static Candidate open(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }
}
