// Copyright the Plumbline authors. Apache-2.0.
/**
 * The registry in SQL, and how lists of named records are asked for. Entry points: {@link JdbiPackageGroups},
 * {@link JdbiModelPackages}, {@link JdbiRegistryPolicies}, {@link ListSql}.
 */
@NullMarked
package io.plumbline.store.registry;

import org.jspecify.annotations.NullMarked;
