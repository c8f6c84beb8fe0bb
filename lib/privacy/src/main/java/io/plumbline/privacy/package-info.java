// Copyright the Plumbline authors. Apache-2.0.
/**
 * Finds and disguises sensitive data in text. Entry point: {@link SensitiveData}. One detector core serves every
 * vocabulary: {@link EntityType} is ours, and it says how Bedrock Guardrails, Comprehend and Macie call each kind.
 * Tables, files and what is done with a finding live in the packages below.
 */
@NullMarked
package io.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
