// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.access.Question;

/**
 * Decides questions in the order of IAM: a denial anywhere ends it; a limit of the organisation must allow; a policy of
 * the resource that names the principal directly suffices in the same account and is needed, besides those of the
 * principal, from another; then the permissions boundary and every session policy must allow, and at last a policy of
 * the identity, or of the resource, does.
 */
public final class Evaluation {
    private Evaluation() {}

    /** Answers {@code question} from {@code policies}. */
    public static Outcome evaluate(PolicySet policies, Question question, Circumstances circumstances) {
        return new Judgement(question, circumstances).of(policies);
    }
}
