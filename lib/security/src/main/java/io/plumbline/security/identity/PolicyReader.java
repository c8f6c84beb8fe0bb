// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.policy.PolicyDocument;

/** Reads policy documents, JSON, as strictly as IAM does; a malformed one is an INVALID_DOCUMENT. */
public interface PolicyReader {
    /** Reads a policy of a user, group, role or session: it names no principal. */
    PolicyDocument identity(String json);

    /** Reads the trust policy of a role: it names principals and no resource. */
    PolicyDocument trust(String json);

    /** Reads the policy of a resource: it names principals and resources. */
    PolicyDocument resource(String json);
}
