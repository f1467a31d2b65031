package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.metric.Catalogue;
import huibao.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** When a part of a document is printed; of several conditions all have to hold. */
sealed interface Condition {
    boolean holds(Material material);

    /** What a file may say. */
    List<String> WORDS = Stream.concat(
                    Arrays.stream(OfEdition.values()).map(YamlNode::wordOf), Stream.of("some MEASURE"))
            .toList();

    /** A property of the edition. */
    enum OfEdition implements Condition {
        INTERNAL,
        RELEASE,
        YEAR_TO_DATE,
        PREVIOUS,
        TO_DATE,
        CAMPAIGN,
        NO_CAMPAIGN,
        /** The new year of the moon falls into one of the two months, every year elsewhere. */
        SPRING_FESTIVAL;

        @Override
        public boolean holds(Material material) {
            return switch (this) {
                case INTERNAL -> !material.facts().isRelease();
                case RELEASE -> material.facts().isRelease();
                case YEAR_TO_DATE -> material.words().hasYearToDate();
                case PREVIOUS -> material.words().hasPrevious();
                case TO_DATE -> material.facts().toDate();
                case CAMPAIGN -> material.input().brief().isPresent();
                case NO_CAMPAIGN -> material.input().brief().isEmpty();
                case SPRING_FESTIVAL ->
                    material.facts().period(Role.CURRENT).lastDay().getMonthValue() <= 2;
            };
        }
    }

    /** The whole region's figure of the measure is known and not 0. */
    record Some(FigureKey key) implements Condition {
        @Override
        public boolean holds(Material material) {
            return material.figures()
                    .find(key)
                    .flatMap(Figure::value)
                    .filter(value -> value.signum() != 0)
                    .isPresent();
        }
    }

    static boolean all(List<Condition> conditions, Material material) {
        return conditions.stream().allMatch(one -> one.holds(material));
    }

    static List<Condition> read(YamlNode part, Catalogue catalogue) {
        return part.findAll("when").stream()
                .flatMap(one -> one.choice(text -> of(text, catalogue), WORDS).stream())
                .toList();
    }

    private static Optional<Condition> of(String text, Catalogue catalogue) {
        Optional<Condition> some = Optional.of(text)
                .filter(words -> words.startsWith("some "))
                .map(words -> words.substring("some ".length()).strip())
                .filter(measure -> catalogue.find(measure).isPresent())
                .map(measure -> new Some(new FigureKey(measure, new TreeMap<>(), Role.CURRENT)));
        return some.or(() -> Arrays.stream(OfEdition.values())
                .filter(one -> YamlNode.wordOf(one).equals(text))
                .findFirst());
    }
}
