package huibao.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was read last of things that never change. Whoever reads something new does not make the others wait. */
final class LastUsed<K, V> {
    private final Map<K, V> kept;

    /** @param most how many are kept */
    LastUsed(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Two that ask for the same new thing at once may both read it. */
    V get(K key, Supplier<V> reading) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = reading.get();
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }
}
