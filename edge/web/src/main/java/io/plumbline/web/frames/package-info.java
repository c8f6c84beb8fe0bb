// Copyright the Plumbline authors. Apache-2.0.
/**
 * The frames of {@code application/vnd.amazon.eventstream}: {@link io.plumbline.web.frames.Frame} written, {@link
 * io.plumbline.web.frames.FrameReader} for reading. What events mean is decided elsewhere.
 */
@NullMarked
package io.plumbline.web.frames;

import org.jspecify.annotations.NullMarked;
