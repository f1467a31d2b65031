package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerCsv;
import huibao.adhoc.AnswerRecords;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;

/** What an answer is written as. */
public enum AnswerFormat {
    /** Typed columns for other programs. */
    CSV {
        @Override
        void write(Answer answer, Path file, Settings settings) {
            AnswerCsv.write(new AnswerRecords(answer), file);
        }
    };

    abstract void write(Answer answer, Path file, Settings settings);

    /** Its name on the command line, and the ending of its file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AnswerFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
