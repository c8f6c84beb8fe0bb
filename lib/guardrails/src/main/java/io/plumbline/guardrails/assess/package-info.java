// Copyright the Plumbline authors. Apache-2.0.
/**
 * A guardrail at work. {@link Guard} holds a policy made ready; {@link GuardRequest} is what it is asked about;
 * {@link Outcome} is its answer: what was found where, what is done about it, and what may go on.
 */
@NullMarked
package io.plumbline.guardrails.assess;

import org.jspecify.annotations.NullMarked;
