// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Arn;
import java.util.Optional;

/**
 * Makes and reads the ARNs of guardrails. Any region is accepted in a question; answers carry this one.
 *
 * @param region  such as {@code us-east-1}
 * @param account twelve digits
 */
public record GuardrailArns(String region, String account) {
    /** Returns the ARN of the guardrail {@code id}. */
    public String of(String id) {
        return "arn:aws:bedrock:" + region + ":" + account + ":guardrail/" + id;
    }

    /** Returns the ARN under which the guardrail {@code idOrArn} would be kept; what is no ARN is taken as an id. */
    public String arn(String idOrArn) {
        return idOrArn.startsWith("arn:") ? id(idOrArn).map(this::of).orElse(idOrArn) : of(idOrArn);
    }

    /** Returns the id in {@code idOrArn}; empty for the ARN of something else, or of another account. */
    public Optional<String> id(String idOrArn) {
        if (!idOrArn.startsWith("arn:")) {
            return Optional.of(idOrArn);
        }
        return Arn.parse(idOrArn).filter(arn -> arn.service().equals("bedrock") && arn.account().equals(account)
                && arn.resourceType().equals("guardrail")).map(Arn::resourceName);
    }
}
