package huibao.narrative;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words a reader knows: topics and outcomes, and the names of the members of each dimension. Longest first. */
final class Lexicon {
    static final String UNIT = "件次|批次|人次|件|批|次|天";
    static final List<Topic> TOPICS = Arrays.stream(Topic.values())
            .sorted(Comparator.comparingInt((Topic topic) -> topic.phrase().length())
                    .reversed())
            .toList();
    static final String TOPIC = TOPICS.stream().map(Topic::phrase).collect(Collectors.joining("|"));

    private final Map<Frame, Map<String, String>> codes = new LinkedHashMap<>();

    Lexicon(Material material) {
        for (Frame frame : Frame.values()) {
            Map<String, String> byName = new LinkedHashMap<>();
            List<String> members = material.figures().all().stream()
                    .flatMap(figure ->
                            Optional.ofNullable(figure.key().dimensions().get(frame.dimension())).stream())
                    .distinct()
                    .toList();
            members.stream()
                    .sorted(Comparator.comparingInt(code ->
                            -material.names().of(frame.dimension(), code).length()))
                    .forEach(code -> byName.put(material.names().of(frame.dimension(), code), code));
            codes.put(frame, byName);
        }
    }

    /** Code by name, the longest names first. */
    Map<String, String> names(Frame frame) {
        return codes.get(frame);
    }

    static Topic topic(String phrase) {
        return TOPICS.stream()
                .filter(topic -> topic.phrase().equals(phrase))
                .findFirst()
                .orElseThrow();
    }
}
