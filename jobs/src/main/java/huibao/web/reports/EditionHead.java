package huibao.web.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.calendar.ShanghaiTime;
import huibao.desk.EditionSummary;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What stands above each tab of an edition.
 *
 * @param state word of the bundle
 * @param newest address of the edition that took its place
 * @param files names for this user
 */
public record EditionHead(
        EditionSummary edition,
        List<EditionTab> tabs,
        EditionTab tab,
        String state,
        Optional<String> newest,
        List<String> files) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);

    public String path() {
        return "/reports/" + edition.key();
    }

    public String at(EditionTab other) {
        return path() + "?tab=" + other.code();
    }

    public String file(String name) {
        return path() + "/files/" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    public static String minute(Instant instant) {
        return MINUTES.format(instant);
    }

    public static String time(Instant instant) {
        return SECONDS.format(instant);
    }
}
