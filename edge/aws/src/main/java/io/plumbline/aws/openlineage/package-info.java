// Copyright the Plumbline authors. Apache-2.0.
/**
 * Lineage in the OpenLineage protocol, beside the AWS API and through the same gate.
 * Entry point: {@link OpenLineageEndpoint}.
 */
@NullMarked
package io.plumbline.aws.openlineage;

import org.jspecify.annotations.NullMarked;
