// Copyright the Plumbline authors. Apache-2.0.
/**
 * Objects in buckets: the interface that storage rooms implement. No files, no network.
 * Entry point: {@link ObjectStore}.
 */
@NullMarked
package io.plumbline.data.objects;

import org.jspecify.annotations.NullMarked;
