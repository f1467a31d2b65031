package huibao.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Chains of repeats against a plain walk along each of them, on random graphs with circles, long chains and missing ends. */
class MattersTests {
    private static final int ITEMS = 300;

    @Test
    void followsEveryChainAsAPlainWalkDoes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<Long, Links.Link> links = links(random);
            Matters matters = Matters.of(parts(random, links));
            for (long root = 1; root <= ITEMS; root++) {
                confirm(matters, links, root, random);
            }
        }
    }

    @Test
    void takesLinksInTheOrderOfTheItemOnly() {
        Links links = new Links();
        links.add(link(2, 1));
        assertThatThrownBy(() -> links.add(link(2, 1))).hasMessage("Link of item 2 after that of item 2");
    }

    private static void confirm(Matters matters, Map<Long, Links.Link> links, long root, Random random) {
        List<Links.Link> ofMatter = links.values().stream()
                .filter(link -> walk(link, links) == root)
                .toList();
        assertThat(matters.asked(root))
                .containsExactlyInAnyOrderElementsOf(ofMatter.stream()
                        .filter(Links.Link::upward)
                        .map(link -> new Matters.RootStateQuery(link.itemId(), link.petitionedOn()))
                        .toList());
        assertThat(matters.askedRoots().anyMatch(asked -> asked == root))
                .isEqualTo(ofMatter.stream().anyMatch(Links.Link::upward));
        ofMatter.forEach(link -> assertThat(matters.isRooted(link.itemId())).isEqualTo(link.upward()));
        long after = random.nextInt(1_000);
        long before = after + random.nextInt(100);
        assertThat(matters.isRepeatedWithin(root, after, before))
                .isEqualTo(ofMatter.stream()
                        .anyMatch(link ->
                                link.eligible() && link.registeredAt() > after && link.registeredAt() < before));
    }

    /** The root, or none at the end of a circle. */
    private static long walk(Links.Link link, Map<Long, Links.Link> links) {
        Set<Long> seen = new HashSet<>();
        Links.Link at = link;
        while (seen.add(at.itemId())) {
            if (!links.containsKey(at.repeatOf())) {
                return at.repeatOf();
            }
            at = links.get(at.repeatOf());
        }
        return Numbers.NONE_LONG;
    }

    private static Map<Long, Links.Link> links(Random random) {
        Map<Long, Links.Link> links = new TreeMap<>();
        for (long item = 1; item <= ITEMS; item++) {
            if (random.nextInt(3) > 0) {
                boolean eligible = random.nextInt(4) > 0;
                links.put(
                        item,
                        new Links.Link(
                                item,
                                1 + random.nextInt(ITEMS),
                                random.nextInt(1_000),
                                random.nextInt(100),
                                eligible,
                                eligible && random.nextBoolean()));
            }
        }
        return links;
    }

    private static List<Links> parts(Random random, Map<Long, Links.Link> links) {
        List<Links> parts = new ArrayList<>(List.of(new Links(), new Links(), new Links()));
        links.values().forEach(link -> parts.get(random.nextInt(3)).add(link));
        return parts;
    }

    private static Links.Link link(long item, long repeats) {
        return new Links.Link(item, repeats, 5, 5, true, false);
    }
}
