// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.tags.TagStore;

/**
 * Where the registry keeps what it knows.
 *
 * @param groups   the groups
 * @param packages the packages
 * @param tags     the tags of both
 * @param policies the switches
 */
public record RegistryStores(PackageGroups groups, ModelPackages packages, TagStore tags, RegistryPolicies policies) {}
