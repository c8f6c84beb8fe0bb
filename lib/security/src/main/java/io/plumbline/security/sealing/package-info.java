// Copyright the Plumbline authors. Apache-2.0.
/**
 * Secrets at rest and tokens in the hands of others, sealed by Tink. No files: keys are arguments.
 * Entry points: {@link RootKey}, {@link Sealed}, {@link PageTokens}.
 */
@NullMarked
package io.plumbline.security.sealing;

import org.jspecify.annotations.NullMarked;
