// Copyright the Plumbline authors. Apache-2.0.
/** The check digits of the world's numbers, each as a function of its characters. Nothing here looks at text. */
@NullMarked
package io.plumbline.privacy.checksum;

import org.jspecify.annotations.NullMarked;
