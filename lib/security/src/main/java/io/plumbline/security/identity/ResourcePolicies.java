// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.Optional;

/** Finds the policies that stand at resources themselves. */
public interface ResourcePolicies {
    /** No resource has a policy. */
    ResourcePolicies NONE = new ResourcePolicies() {
        @Override
        public Optional<String> of(String resource) {
            return Optional.empty();
        }

        @Override
        public boolean administer(String action) {
            return false;
        }
    };

    /** Finds the document, JSON, that bears on the resource of this ARN. */
    Optional<String> of(String resource);

    /**
     * Returns whether {@code action} sets, shows or deletes such a document. Against these a document has no say when the
     * root of the account asks, who would else be shut out by one written wrongly.
     */
    boolean administer(String action);
}
