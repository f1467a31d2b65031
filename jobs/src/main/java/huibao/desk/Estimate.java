package huibao.desk;

import huibao.adhoc.QuestionRefusedException;
import huibao.pipeline.QuestionCheck;
import huibao.request.QuestionRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

/** What an answer will take, going by the lake and by what the last counts here took. */
public record Estimate(QuestionCheck reading, Duration duration) {
    /**
     * Empty where the source is to be read first.
     *
     * @param lasting how long counting so many items takes
     * @throws QuestionRefusedException if the question will not be answered
     */
    public static Optional<Estimate> of(QuestionRequest request, Desk desk, LongFunction<Duration> lasting) {
        return QuestionCheck.of(desk.context(), request).map(reading -> of(reading, lasting));
    }

    /** The same for a question that was checked. */
    public static Estimate of(QuestionCheck reading, LongFunction<Duration> lasting) {
        return new Estimate(reading, lasting.apply(reading.rows()));
    }

    /** @throws QuestionRefusedException if it is longer than the office allows */
    public void requireShort(Settings settings) {
        int limit = settings.number(Setting.ADHOC_LIMIT);
        if (limit > 0 && duration.toSeconds() > limit) {
            throw QuestionOrder.refused("ask.takes-long", seconds(), limit);
        }
    }

    /** At least one. */
    public String seconds() {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
