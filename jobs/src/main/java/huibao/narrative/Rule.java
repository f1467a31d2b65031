package huibao.narrative;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A turn of phrase a reader understands, and what it does with it. */
record Rule(Pattern pattern, BiConsumer<Reading, Matcher> read) {
    static Rule of(String regex, BiConsumer<Reading, Matcher> read) {
        return new Rule(Pattern.compile(regex), read);
    }
}
