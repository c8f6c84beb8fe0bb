// Copyright the Plumbline authors. Apache-2.0.
/**
 * The bodies that models of different makers take and give, read as conversations and written from answers. Entry points:
 * {@link io.plumbline.aws.bedrockruntime.formats.BodyFormats} and {@link
 * io.plumbline.aws.bedrockruntime.formats.BodyFormat}.
 */
@NullMarked
package io.plumbline.aws.bedrockruntime.formats;

import org.jspecify.annotations.NullMarked;
