package huibao.adhoc;

import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** What the files of an answer are called. */
public record AnswerName(Understood question) {
    /** Of one part of the name; so many Chinese characters three times are less than a file system takes. */
    private static final int LONGEST = 20;

    private static final int BYTES = 5;

    /** 信访总量-按属地-来访: measures, dimensions and filters. */
    public String words() {
        String measures = question.measures().stream().map(Measure::label).collect(Collectors.joining("、"));
        List<String> by = question.by().stream().map(Dimension::label).toList();
        String where = question.where().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().label() + String.join("、", entry.getValue()))
                .collect(Collectors.joining("，"));
        return part(measures)
                + (by.isEmpty() ? "" : "-按" + part(String.join("、", by)))
                + (where.isEmpty() ? "" : "-" + part(where));
    }

    /** Characters that a name of a file can have everywhere, and no more of them than a name has room for. */
    public static String part(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{N}_.-]+", "_").replaceFirst("^\\.+", "_");
        int[] points = safe.codePoints().limit(LONGEST).toArray();
        return new String(points, 0, points.length);
    }

    /** Of everything the question says and of the region it is about; begins with a letter. */
    public String hash(String text) {
        return "q" + HexFormat.of().formatHex(DigestUtils.sha256(question.region() + "|" + text), 0, BYTES);
    }
}
