// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.personas;

import java.util.List;

/**
 * The resources on which duties are tried, as ARNs.
 *
 * @param cards     model cards
 * @param packages  model packages
 * @param endpoints endpoints
 * @param guardrails guardrails
 */
public record Estate(List<String> cards, List<String> packages, List<String> endpoints, List<String> guardrails) {
    public Estate {
        cards = List.copyOf(cards);
        packages = List.copyOf(packages);
        endpoints = List.copyOf(endpoints);
        guardrails = List.copyOf(guardrails);
    }

    /** Returns one resource of each kind, for policies that do not name single resources. */
    public static Estate typical(String region, String account) {
        String prefix = "arn:aws:sagemaker:" + region + ":" + account + ":";
        return new Estate(List.of(prefix + "model-card/any"), List.of(prefix + "model-package/any/1"),
                List.of(prefix + "endpoint/any"),
                List.of("arn:aws:bedrock:" + region + ":" + account + ":guardrail/any"));
    }
}
