// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.access.Principal;
import java.util.Optional;

/**
 * Who asks, as far as policies can name it.
 *
 * @param kind    what it is
 * @param name    the ARN of a root, user or session; the name of a service; the provider of an outside identity
 * @param account its account; empty for services and outside identities
 * @param roleArn the role of a session
 */
public record Subject(Kind kind, String name, Optional<String> account, Optional<String> roleArn) {

    /** Returns a caller as policies see it. */
    public static Subject of(Principal principal) {
        Kind kind = switch (principal.kind()) {
            case ROOT -> Kind.ROOT;
            case USER -> Kind.USER;
            case ASSUMED_ROLE -> Kind.ROLE_SESSION;
            case WEB_IDENTITY -> Kind.FEDERATED;
        };
        if (kind == Kind.FEDERATED) {
            return federated(principal.arn());
        }
        return new Subject(kind, principal.arn(), Optional.of(principal.account()),
                principal.role().flatMap(Principal.Session::roleArn));
    }

    /** Returns a user. */
    public static Subject user(String arn, String account) {
        return new Subject(Kind.USER, arn, Optional.of(account), Optional.empty());
    }

    /** Returns a service such as {@code sagemaker.amazonaws.com}. */
    public static Subject service(String name) {
        return new Subject(Kind.SERVICE, name, Optional.empty(), Optional.empty());
    }

    /** Returns somebody whom {@code provider} knows. */
    public static Subject federated(String provider) {
        return new Subject(Kind.FEDERATED, provider, Optional.empty(), Optional.empty());
    }

    /** What can ask. */
    public enum Kind {
        /** An account itself: needs no policy of its own. */
        ROOT,
        /** A user. */
        USER,
        /** A role in a session. */
        ROLE_SESSION,
        /** A service: has no policies of its own. */
        SERVICE,
        /** An outside identity: has no policies of its own. */
        FEDERATED
    }
}
