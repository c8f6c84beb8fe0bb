// Copyright the Plumbline authors. Apache-2.0.
@NullMarked
package io.plumbline.model;

import org.jspecify.annotations.NullMarked;
