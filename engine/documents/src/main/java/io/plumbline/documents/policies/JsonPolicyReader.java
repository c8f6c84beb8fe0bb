// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.security.identity.PolicyReader;
import io.plumbline.security.policy.PolicyDocument;

/** Reads the policy documents of identities, roles and resources from their JSON. */
public final class JsonPolicyReader implements PolicyReader {
    @Override
    public PolicyDocument identity(String json) {
        return PolicyDocuments.read(json);
    }

    @Override
    public PolicyDocument trust(String json) {
        return PolicyDocuments.read(json, PolicyKind.TRUST);
    }

    @Override
    public PolicyDocument resource(String json) {
        return PolicyDocuments.read(json, PolicyKind.RESOURCE);
    }
}
