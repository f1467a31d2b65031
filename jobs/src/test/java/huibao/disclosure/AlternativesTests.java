package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huibao.disclosure.Quantities.Visibility;
import huibao.disclosure.Relations.Relation;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class AlternativesTests {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final int CELLS = 5;
    private static final int FAR = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyNumberGoesAsFarAsAnotherSolverTakesIt(long seed) {
        Random random = new Random(seed);
        Quantities quantities = new Quantities();
        Relations relations = cube(quantities, random);
        Alternatives alternatives = new Alternatives(quantities, new Coefficients(relations.all(), quantities.size()));

        assertSameAsOther(alternatives, quantities, relations);
        withholdMore(quantities, random);
        assertSameAsOther(alternatives, quantities, relations);
    }

    /** Regions by groups by forms, with the margins of both kinds; the forms are all there is, the groups are not. */
    private static Relations cube(Quantities quantities, Random random) {
        Relations relations = new Relations(quantities);
        int[][][] numbers = new int[CELLS][CELLS][CELLS];
        for (int[][] plane : numbers) {
            for (int[] line : plane) {
                for (int i = 0; i < CELLS; i++) {
                    line[i] = add(quantities, random.nextInt(3) * random.nextInt(9), random);
                }
            }
        }
        for (int i = 0; i < CELLS; i++) {
            for (int k = 0; k < CELLS; k++) {
                int a = i;
                int b = k;
                relate(quantities, relations, random, IntStream.range(0, CELLS).map(c -> numbers[a][b][c]))
                        .isTheWhole();
                relate(quantities, relations, random, IntStream.range(0, CELLS).map(c -> numbers[a][c][b]))
                        .isTheWhole();
                relate(
                                quantities,
                                relations,
                                random,
                                IntStream.range(0, CELLS - 1).map(c -> numbers[c][a][b]))
                        .isAtMostTheWhole();
            }
        }
        return relations;
    }

    private static Relations.Sum relate(Quantities quantities, Relations relations, Random random, IntStream members) {
        int[] parts = members.toArray();
        long sum = IntStream.of(parts).mapToLong(quantities::value).sum();
        Relations.Sum relation = relations.sum().whole(add(quantities, sum + random.nextInt(2), random), 1);
        IntStream.of(parts).forEach(part -> relation.part(part, 1));
        return relation;
    }

    private static int add(Quantities quantities, long value, Random random) {
        Visibility visibility = random.nextInt(3) == 0 ? Visibility.SHOWN : Visibility.WITHHELD;
        Quantity quantity = new Quantity("n" + quantities.size(), new TreeMap<>(), DAY, DAY);
        return quantities.add(quantity, value, visibility);
    }

    private static void withholdMore(Quantities quantities, Random random) {
        for (int number = 0; number < quantities.size(); number++) {
            if (random.nextInt(4) == 0) {
                quantities.set(number, Visibility.UNSEEN);
            }
        }
    }

    private static void assertSameAsOther(Alternatives alternatives, Quantities quantities, Relations relations) {
        for (int number = 0; number < quantities.size(); number++) {
            if (quantities.visibility(number).isHidden()) {
                long value = quantities.value(number);
                double most = bound(number, quantities, relations, false);
                double least = bound(number, quantities, relations, true);
                assertThat(alternatives.find(number, 1, FAR).reached())
                        .as("%d up from %d", number, value)
                        .isCloseTo(Math.min(FAR, most - value), within(1e-4));
                assertThat(alternatives.find(number, -1, FAR).reached())
                        .as("%d down from %d", number, value)
                        .isCloseTo(value - least, within(1e-4));
            }
        }
    }

    private static double bound(int target, Quantities quantities, Relations relations, boolean isLeast) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[quantities.size()];
        for (int number = 0; number < variables.length; number++) {
            variables[number] = model.addVariable("v" + number).lower(0).upper(2 * FAR);
            if (!quantities.visibility(number).isHidden()) {
                variables[number].level(quantities.value(number));
            }
        }
        for (Relation relation : relations.all()) {
            Expression expression =
                    model.addExpression("e" + model.constraints().count());
            for (int i = 0; i < relation.quantities().length; i++) {
                expression.set(variables[relation.quantities()[i]], relation.factors()[i]);
            }
            expression.level(0);
        }
        variables[target].weight(1);
        return (isLeast ? model.minimise() : model.maximise()).getValue();
    }
}
