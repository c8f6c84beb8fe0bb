// Copyright the Plumbline authors. Apache-2.0.
/** Phone numbers: found by their form, judged by the numbering plans of libphonenumber. */
@NullMarked
package io.plumbline.privacy.phone;

import org.jspecify.annotations.NullMarked;
