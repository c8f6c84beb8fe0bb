// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who calls: the root of the account, a user, a role somebody has assumed, or somebody whom another system
 * vouches for and who has no role yet.
 *
 * @param kind      what it is
 * @param account   the account, twelve digits
 * @param arn       {@code arn:aws:iam::000000000000:root}, {@code ...:user/path/name} or
 *                  {@code arn:aws:sts::000000000000:assumed-role/role/session}; of an outside identity
 *                  that of its provider, {@code arn:aws:iam::000000000000:oidc-provider/login.example.org}
 * @param id        the unique id: the account, {@code AIDA...}, {@code AROA...:session}, or provider, audience and
 *                  subject of an outside identity
 * @param name      the user's name, the name of the session, the subject of an outside identity, or {@code root}
 * @param accessKey the id of the access key the call was signed with; empty for a session of the console
 * @param role      the role and the session of an assumed role, or the terms of a session token
 * @param tags      the principal's tags, for {@code aws:PrincipalTag/...}
 */
public record Principal(Kind kind, String account, String arn, String id, String name, Optional<String> accessKey,
        Optional<Session> role, Map<String, String> tags) {
    public Principal {
        tags = Map.copyOf(tags);
    }

    /** What a principal can be. */
    public enum Kind {
        /** The account itself. It may do everything but what a policy of the organisation denies. */
        ROOT,
        /** A user. */
        USER,
        /** A role in a session. */
        ASSUMED_ROLE,
        /** Somebody whom a provider of OpenID Connect vouches for. It may do nothing but assume roles that trust it. */
        WEB_IDENTITY
    }

    /**
     * The terms of temporary credentials.
     *
     * @param roleArn   the ARN of the role, {@code arn:aws:iam::...:role/path/name}; empty for GetSessionToken
     * @param issued    when they were given out
     * @param mfa       whether a second factor was shown
     * @param policies  the documents of the session policies, JSON; what they are about must be allowed by one of them as well
     */
    public record Session(Optional<String> roleArn, Instant issued, boolean mfa, List<String> policies) {
        public Session {
            policies = List.copyOf(policies);
        }
    }
}
