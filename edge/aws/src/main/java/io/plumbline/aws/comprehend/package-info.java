// Copyright the Plumbline authors. Apache-2.0.
/**
 * Serves what Comprehend finds in a text: sensitive data and toxic content. Its other operations are not served. The
 * detectors are those of the guardrails.
 */
@NullMarked
package io.plumbline.aws.comprehend;

import org.jspecify.annotations.NullMarked;
