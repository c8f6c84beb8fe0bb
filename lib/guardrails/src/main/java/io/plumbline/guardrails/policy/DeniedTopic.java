// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import java.util.List;

/**
 * A topic that is not to be talked about.
 *
 * @param name       its name
 * @param definition what belongs to it, in a sentence or two
 * @param examples   phrases that belong to it: up to 5 through the AWS API, some hundred through ours
 * @param handling   what is done
 */
public record DeniedTopic(String name, String definition, List<String> examples, Handling handling) {
    /** Copies the list. */
    public DeniedTopic {
        examples = List.copyOf(examples);
    }
}
