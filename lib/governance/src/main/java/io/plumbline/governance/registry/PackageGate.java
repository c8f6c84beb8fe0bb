// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets packages be deployed, or says why not. */
public final class PackageGate {
    private final ModelPackages packages;
    private final Supplier<RegistryPolicy> policy;
    private final Arns arns;

    public PackageGate(ModelPackages packages, Supplier<RegistryPolicy> policy, Arns arns) {
        this.packages = packages;
        this.policy = policy;
        this.arns = arns;
    }

    /**
     * Demands that these packages exist, and are approved where the switches ask for it. Nobody can change their approval
     * until this transaction ends.
     *
     * @param what what is to be made of them, such as {@code endpoint credit}
     * @throws PlumblineException NOT_FOUND, or INVALID_ARGUMENT when one is not approved
     */
    public void require(String what, Collection<PackageId> wanted) {
        boolean strict = policy.get().requireApprovedPackage();
        wanted.stream().sorted((left, right) -> left.path().compareTo(right.path()))
                .forEach(id -> require(what, id, strict));
    }

    /**
     * Demands, where the switch asks for it, that nothing but packages is deployed.
     *
     * @param what what is to be made, such as {@code endpoint credit}
     * @param bare the model that has a container without a package; empty when there is none
     * @throws PlumblineException INVALID_ARGUMENT when there is one
     */
    public void requireNone(String what, Optional<String> bare) {
        if (bare.isPresent() && policy.get().requirePackage()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, what + " cannot be made: a container of the model "
                    + bare.get() + " names an image and no model package, and this installation deploys only what is "
                    + "in its registry. Register it (CreateModelPackage) and name it with ModelPackageName");
        }
    }

    private void require(String what, PackageId id, boolean strict) {
        ModelPackage found = packages.hold(id).orElseThrow(() -> missing(id));
        if (strict && !found.isApproved()) {
            String state = found.decision().approval().map(Approval::word).orElse("without an approval status");
            throw new PlumblineException(Category.INVALID_ARGUMENT, what + " cannot be made: the model package "
                    + id.arn(arns) + " is " + state + ", and this installation deploys only approved packages. Ask "
                    + "somebody who may to approve it (UpdateModelPackage with ModelApprovalStatus Approved, or "
                    + "Registry in the console), or use an approved version");
        }
    }

    private PlumblineException missing(PackageId id) {
        return new PlumblineException(Category.NOT_FOUND, "ModelPackage " + id.arn(arns) + " does not exist.");
    }
}
