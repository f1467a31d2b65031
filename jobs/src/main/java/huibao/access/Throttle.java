package huibao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever tries passwords: after five failures of an account, or twenty from an address, each further one doubles
 * the time in which no other try is looked at, from a second up to a quarter of an hour.
 */
public final class Throttle {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 20;
    /** More names than anybody's office has; the ones not tried for longest are forgotten. */
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Tries> failed = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Tries(int count, Instant next) {}

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long no try of this account or from this address is looked at; empty if it is looked at now. */
    public synchronized Optional<Duration> pause(String account, String address) {
        Instant now = clock.instant();
        return keys(account, address).stream()
                .map(failed::get)
                .filter(tries -> tries != null && tries.next().isAfter(now))
                .map(tries -> Duration.between(now, tries.next()))
                .max(Comparator.naturalOrder());
    }

    public synchronized void failed(String account, String address) {
        Instant now = clock.instant();
        for (String key : keys(account, address)) {
            int count = failed.getOrDefault(key, new Tries(0, now)).count() + 1;
            failed.put(key, new Tries(count, now.plus(pause(count, key))));
        }
    }

    public synchronized void succeeded(String account, String address) {
        keys(account, address).forEach(failed::remove);
    }

    private static Duration pause(int count, String key) {
        int beyond = count - (key.startsWith("address ") ? FREE_TRIES_OF_ADDRESS : FREE_TRIES);
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Collection<String> keys(String account, String address) {
        return List.of("account " + account, "address " + address);
    }
}
