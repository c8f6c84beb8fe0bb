// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives out temporary credentials. Whether the caller may have them is asked before. */
public final class TemporaryCredentials {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_CHAINED = Duration.ofHours(1);
    private static final Duration LONGEST_USER = Duration.ofHours(36);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");

    private final Realm realm;
    private final SecondFactor secondFactor;

    public TemporaryCredentials(Realm realm) {
        this.realm = realm;
        this.secondFactor = new SecondFactor(realm);
    }

    /** Gives out the credentials of a session of {@code role} to {@code caller}. */
    public Issued assume(Principal caller, Role role, Terms terms) {
        if (!SESSION.matcher(terms.sessionName).matches()) {
            throw IdentityRules.invalid("RoleSessionName must have 2 to 64 letters, digits and signs of _+=,.@-");
        }
        boolean chained = caller.kind() == Principal.Kind.ASSUMED_ROLE;
        Duration length = length(terms.duration.orElse(Duration.ofHours(1)),
                chained ? LONGEST_CHAINED : role.longestSession(), chained
                        ? "for a role assumed with a role"
                        : "MaxSessionDuration of the role");
        terms.policies.forEach(document -> realm.reader().identity(document));
        IdentityRules.tags(terms.tags);
        return issue(Optional.of(role.id()), Optional.of(terms.sessionName), length, terms.mfa, chained, terms);
    }

    /** Gives out a session token to the user or root {@code caller}. */
    public Issued session(Principal caller, Optional<Duration> duration, boolean mfa) {
        boolean root = caller.kind() == Principal.Kind.ROOT;
        Duration length = length(duration.orElse(root ? Duration.ofHours(1) : Duration.ofHours(12)),
                root ? LONGEST_CHAINED : LONGEST_USER, root ? "for the root" : "for a user");
        return issue(root ? Optional.empty() : Optional.of(caller.id()), Optional.empty(), length, mfa, false,
                new Terms("", Optional.empty(), mfa, List.of(), Map.of(), List.of()));
    }

    /** Uses up the one-time code of the caller's device {@code serial}; ACCESS_DENIED when it is not good. */
    public void takeCode(Principal caller, String serial, String code) {
        List<MfaDevice> own = realm.store().logins().device(serial)
                .filter(device -> device.owner().equals(Optional.of(caller.id()))).stream().toList();
        if (!secondFactor.take(own, code)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "MultiFactorAuthentication failed with invalid MFA one time pass code.");
        }
    }

    private static Duration length(Duration wanted, Duration longest, String whose) {
        if (wanted.compareTo(SHORTEST) < 0 || wanted.compareTo(longest) > 0) {
            throw IdentityRules.invalid("The requested DurationSeconds " + wanted.toSeconds() + " is not between "
                    + SHORTEST.toSeconds() + " and " + longest.toSeconds() + ", the most " + whose);
        }
        return wanted;
    }

    private Issued issue(Optional<String> owner, Optional<String> sessionName, Duration length, boolean mfa,
            boolean chained, Terms terms) {
        Instant now = realm.now();
        String id = realm.ids().accessKey("ASIA");
        String secret = realm.ids().secret();
        String token = realm.ids().token();
        TemporaryKey key = new TemporaryKey(id, owner, realm.sealed().seal(secret, Credentials.context(id)),
                Digests.sha256(token), sessionName, now, now.plus(length), mfa, chained, terms.policies, terms.tags,
                terms.transitive);
        realm.store().temporaryKeys().forget(now.minus(KEPT));
        realm.store().temporaryKeys().add(key);
        return new Issued(key, secret, token);
    }

    /**
     * What a session of a role is to be.
     *
     * @param duration   how long; an hour when empty
     * @param mfa        whether the caller showed a second factor
     * @param policies   documents that limit it
     * @param tags       its tags
     * @param transitive the keys of those that pass on
     */
    public record Terms(String sessionName, Optional<Duration> duration, boolean mfa, List<String> policies,
            Map<String, String> tags, List<String> transitive) {
        public Terms {
            policies = List.copyOf(policies);
            tags = Map.copyOf(tags);
            transitive = List.copyOf(transitive);
        }
    }

    /** Credentials just given out. */
    public record Issued(TemporaryKey key, String secret, String token) {
        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }
}
