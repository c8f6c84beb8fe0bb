// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.PackageGroups;
import io.plumbline.security.identity.ResourcePolicies;
import java.util.Optional;
import java.util.Set;

/** The resource policies of package groups, which bear on a group and on every version in it. */
public final class GroupPolicies implements ResourcePolicies {
    private static final Set<String> OWN = Set.of("sagemaker:PutModelPackageGroupPolicy",
            "sagemaker:GetModelPackageGroupPolicy", "sagemaker:DeleteModelPackageGroupPolicy");

    private final PackageGroups groups;
    private final String group;
    private final String version;

    public GroupPolicies(PackageGroups groups, Arns arns) {
        this.groups = groups;
        this.group = arns.sagemaker("model-package-group", "");
        this.version = arns.sagemaker("model-package", "");
    }

    @Override
    public Optional<String> of(String resource) {
        if (resource.startsWith(group)) {
            return groups.policy(resource.substring(group.length()));
        }
        // A package outside every group has no number behind its name.
        int number = resource.startsWith(version) ? resource.indexOf('/', version.length()) : -1;
        return number < 0 ? Optional.empty() : groups.policy(resource.substring(version.length(), number));
    }

    @Override
    public boolean administer(String action) {
        return OWN.contains(action);
    }
}
