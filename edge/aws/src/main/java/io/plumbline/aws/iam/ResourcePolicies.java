// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.documents.policies.PolicyDocuments;
import io.plumbline.documents.policies.PolicyKind;
import io.plumbline.security.policy.PolicyDocument;

/** Reads policies of resources, which only simulations are given. */
final class ResourcePolicies {
    private ResourcePolicies() {}

    static PolicyDocument read(String json) {
        return PolicyDocuments.read(json, PolicyKind.RESOURCE);
    }
}
