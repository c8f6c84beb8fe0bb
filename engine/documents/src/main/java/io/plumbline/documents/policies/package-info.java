// Copyright the Plumbline authors. Apache-2.0.
/**
 * Policy documents of IAM, from and to JSON. Strict: what IAM would refuse is refused with the place in the document;
 * what it accepts but hardly anybody means is a warning. Evaluation is not here. Entry point: {@link PolicyDocuments}.
 */
@NullMarked
package io.plumbline.documents.policies;

import org.jspecify.annotations.NullMarked;
