// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from policies.
 *
 * @param decision              what is decided
 * @param matched               the statements that decided: those that deny, or else those of the identity and of the
 *                              resource that allow, even when a limit stands against them
 * @param missingContext        condition keys, as written, that matching statements ask for and that have no value
 * @param allowedByBoundary     whether the permissions boundary allows, or there is none
 * @param allowedByOrganisation whether the limits of the organisation allow, or there are none
 * @param because               in the words of AWS, without the names of policies: "no identity-based policy allows the
 *                              sagemaker:CreateModelCard action", "with an explicit deny in an identity-based policy"
 */
public record Outcome(Decision decision, List<Match> matched, Set<String> missingContext, boolean allowedByBoundary,
        boolean allowedByOrganisation, String because) {
    public Outcome {
        matched = List.copyOf(matched);
        missingContext = Set.copyOf(missingContext);
    }

    /** Returns whether it may be done. */
    public boolean isAllowed() {
        return decision == Decision.ALLOWED;
    }

    /** What can be decided. */
    public enum Decision {
        /** It may be done. */
        ALLOWED("allowed"),
        /** A statement denies it. */
        EXPLICIT_DENY("explicitDeny"),
        /** Nothing that has to allow it does. */
        IMPLICIT_DENY("implicitDeny");

        private final String written;

        Decision(String written) {
            this.written = written;
        }

        /** Returns the word of SimulatePrincipalPolicy. */
        public String written() {
            return written;
        }
    }

    /**
     * A statement that matched.
     *
     * @param role   what its policy is to the question
     * @param policy the name of the policy
     * @param index  which statement of it, from 0
     * @param sid    the name of the statement
     */
    public record Match(PolicyRole role, String policy, int index, Optional<String> sid) {}
}
