// Copyright the Plumbline authors. Apache-2.0.
/**
 * Models elsewhere, called over HTTP. {@link io.plumbline.connect.models.ModelEndpoint} says where and how. Keys are read
 * once and never shown.
 */
@NullMarked
package io.plumbline.connect.models;

import org.jspecify.annotations.NullMarked;
