// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

/**
 * How much approval counts.
 *
 * @param requireApprovedPackage     whether only approved packages may be deployed
 * @param separateAuthorAndApprover  whether nobody may approve what they wrote
 * @param requirePackage             whether only packages may be deployed, and no image besides them
 */
public record RegistryPolicy(boolean requireApprovedPackage, boolean separateAuthorAndApprover,
        boolean requirePackage) {
    /** Approval is a note, as in AWS. */
    public static final RegistryPolicy OPEN = new RegistryPolicy(false, false, false);

    /** Approval is needed, by somebody else, and for everything that is deployed. */
    public static final RegistryPolicy STRICT = new RegistryPolicy(true, true, true);
}
