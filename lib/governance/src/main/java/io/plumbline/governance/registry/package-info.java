// Copyright the Plumbline authors. Apache-2.0.
/**
 * The model registry: groups, the packages in them, their approval, and the switches that make approval count. Entry
 * point: {@link ModelRegistry}. Where it is kept are {@link PackageGroups} and {@link ModelPackages}.
 */
@NullMarked
package io.plumbline.governance.registry;

import org.jspecify.annotations.NullMarked;
