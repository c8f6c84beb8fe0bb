// Copyright the Plumbline authors. Apache-2.0.
/** Payment cards and bank accounts: numbers with their checks, and what is written next to them. */
@NullMarked
package io.plumbline.privacy.money;

import org.jspecify.annotations.NullMarked;
