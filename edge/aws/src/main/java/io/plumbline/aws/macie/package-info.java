// Copyright the Plumbline authors. Apache-2.0.
/**
 * Serves Macie's identifiers: custom ones, the managed ones this build knows, and allow lists. Jobs over buckets are not
 * served.
 */
@NullMarked
package io.plumbline.aws.macie;

import org.jspecify.annotations.NullMarked;
