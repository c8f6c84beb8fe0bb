/**
 * What the script {@code plumbline} promises, tried on small checkouts.
 */
@NullMarked
package io.plumbline.launcher;

import org.jspecify.annotations.NullMarked;
