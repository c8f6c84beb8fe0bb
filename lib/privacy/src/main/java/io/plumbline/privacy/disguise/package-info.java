// Copyright the Plumbline authors. Apache-2.0.
/**
 * What is done with findings: replaced by a tag, filled with a character, removed, hashed, given a stable pseudonym,
 * sealed so that the owner of the key can undo it, or made coarser. Entry point: {@link Disguise}. Nothing here finds
 * anything, and nothing here makes keys.
 */
@NullMarked
package io.plumbline.privacy.disguise;

import org.jspecify.annotations.NullMarked;
