package huibao.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a list.
 *
 * @param next what {@code after} has to be for those that follow; empty at the end
 */
record ListSlice<T>(List<T> items, Optional<String> next) {
    private static final int MOST = 1000;

    /** @param name of an element, by which the next request goes on after it */
    static <S, T> ListSlice<T> of(
            List<S> all, Optional<String> after, int limit, Function<S, String> name, Function<S, T> body) {
        if (limit < 1 || limit > MOST) {
            throw ApiRefusal.of(422, "api.limit", limit, MOST);
        }
        int from = after.map(wanted -> place(all, wanted, name) + 1).orElse(0);
        int until = Math.min(all.size(), from + limit);
        List<S> some = all.subList(from, until);
        Optional<String> next =
                until < all.size() ? Optional.of(name.apply(some.get(some.size() - 1))) : Optional.empty();
        return new ListSlice<>(some.stream().map(body).toList(), next);
    }

    private static <S> int place(List<S> all, String wanted, Function<S, String> name) {
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw ApiRefusal.of(422, "api.after", wanted);
    }
}
