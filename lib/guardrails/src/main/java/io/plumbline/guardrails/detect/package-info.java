// Copyright the Plumbline authors. Apache-2.0.
/**
 * What detectors of harmful text and of attacks promise. A {@link HarmDetector} is a stage: rules, linear heads, a
 * small network, or a plug-in that asks a larger model. {@link HarmDetectors} asks every stage and keeps, for each
 * {@link Harm}, the strongest finding.
 */
@NullMarked
package io.plumbline.guardrails.detect;

import org.jspecify.annotations.NullMarked;
