// Copyright the Plumbline authors. Apache-2.0.
/**
 * Tags of every resource: the rules for keys and values, and what a policy is told of them. Where they are kept is
 * {@link TagStore}; which resources may carry them, {@link Taggable}. Entry point: {@link Tagging}.
 */
@NullMarked
package io.plumbline.governance.tags;

import org.jspecify.annotations.NullMarked;
