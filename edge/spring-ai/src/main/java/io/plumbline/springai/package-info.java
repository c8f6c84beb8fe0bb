// Copyright the Plumbline authors. Apache-2.0.
/**
 * An advisor of Spring AI that asks a {@link io.plumbline.guardrails.assess.Guard} in this process. Nothing leaves it.
 * Entry point: {@link GuardAdvisor}.
 */
@NullMarked
package io.plumbline.springai;

import org.jspecify.annotations.NullMarked;
