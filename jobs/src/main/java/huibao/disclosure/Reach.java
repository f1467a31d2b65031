package huibao.disclosure;

import static huibao.disclosure.Quantities.Visibility.PUBLIC;
import static huibao.disclosure.Quantities.Visibility.SHOWN;
import static huibao.disclosure.Quantities.Visibility.TOTAL;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** How far what an answer shows can tell of other numbers: along relations, and not through what everybody knows. */
record Reach(Quantities quantities, Relations relations) {
    /** The numbers it cannot tell anything of. */
    List<Integer> beyond() {
        boolean[] isReached = new boolean[quantities.size()];
        List<List<Relations.Relation>> relationsOf = relationsOf();
        Deque<Integer> open = new ArrayDeque<>();
        IntStream.range(0, quantities.size())
                .filter(number -> quantities.visibility(number) == SHOWN || quantities.visibility(number) == TOTAL)
                .forEach(open::add);
        open.forEach(number -> isReached[number] = true);
        while (!open.isEmpty()) {
            for (Relations.Relation relation : relationsOf.get(open.remove())) {
                for (int number : relation.quantities()) {
                    if (!isReached[number] && quantities.visibility(number) != PUBLIC) {
                        isReached[number] = true;
                        open.add(number);
                    }
                }
            }
        }
        return IntStream.range(0, quantities.size())
                .filter(number -> !isReached[number])
                .boxed()
                .toList();
    }

    private List<List<Relations.Relation>> relationsOf() {
        List<List<Relations.Relation>> lists = new ArrayList<>();
        IntStream.range(0, quantities.size()).forEach(number -> lists.add(new ArrayList<>(4)));
        for (Relations.Relation relation : relations.all()) {
            for (int number : relation.quantities()) {
                lists.get(number).add(relation);
            }
        }
        return lists;
    }
}
