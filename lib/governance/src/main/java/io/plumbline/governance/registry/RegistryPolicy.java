// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

/**
 * How much approval counts.
 *
 * @param requireApprovedPackage     whether only approved packages may be deployed
 * @param separateAuthorAndApprover  whether nobody may approve what they wrote
 */
public record RegistryPolicy(boolean requireApprovedPackage, boolean separateAuthorAndApprover) {
    /** Approval is a note, as in AWS. */
    public static final RegistryPolicy OPEN = new RegistryPolicy(false, false);

    /** Approval is needed, and by somebody else. */
    public static final RegistryPolicy STRICT = new RegistryPolicy(true, true);
}
