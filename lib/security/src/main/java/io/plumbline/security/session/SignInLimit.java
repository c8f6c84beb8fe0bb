// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may try to sign in: 5 failures within 15 minutes for one user name or 20 for one address close it
 * until the first of them is 15 minutes old. Remembers at most 10,000 names and addresses, the oldest go first.
 */
public final class SignInLimit {
    private static final int FOR_A_USER = 5;
    private static final int FOR_AN_ADDRESS = 20;
    private static final int MOST = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    public SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns whether {@code user} may try to sign in from {@code address} now. */
    public synchronized boolean mayTry(String user, String address) {
        return count("user " + user) < FOR_A_USER && count("address " + address) < FOR_AN_ADDRESS;
    }

    /** Notes a failure. */
    public synchronized void failed(String user, String address) {
        note("user " + user);
        note("address " + address);
        while (failures.size() > MOST) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Forgets the failures of {@code user}, who has signed in. */
    public synchronized void succeeded(String user) {
        failures.remove("user " + user);
    }

    private int count(String key) {
        Failures found = failures.get(key);
        if (found == null) {
            return 0;
        }
        if (!clock.instant().isBefore(found.since.plus(WINDOW))) {
            failures.remove(key);
            return 0;
        }
        return found.count;
    }

    private void note(String key) {
        int before = count(key);
        Failures found = failures.get(key);
        failures.put(key, new Failures(found == null ? clock.instant() : found.since, before + 1));
    }

    private record Failures(Instant since, int count) {}
}
