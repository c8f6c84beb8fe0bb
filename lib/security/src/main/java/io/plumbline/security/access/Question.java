// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

import java.util.List;
import java.util.Map;

/**
 * What a policy is asked: may this be done to that, under these circumstances.
 *
 * @param action   {@code service:Operation}
 * @param resource the ARN of what it is done to, or {@code *}
 * @param context  condition keys in lower case, such as {@code aws:requesttag/team}, to their values; a key that is
 *                 absent has no value. The keys of the caller (aws:username, aws:SourceIp ...) are added by the
 *                 authoriser.
 */
public record Question(String action, String resource, Map<String, List<String>> context) {
    public Question {
        context = Map.copyOf(context);
    }

    /** Returns a question without circumstances of its own. */
    public static Question of(String action, String resource) {
        return new Question(action, resource, Map.of());
    }
}
