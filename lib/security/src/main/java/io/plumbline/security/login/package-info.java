// Copyright the Plumbline authors. Apache-2.0.
/**
 * How a person proves to be somebody: password hashes and one-time codes. No sessions, no users, no clock.
 * Entry points: {@link Passwords}, {@link OneTimeCodes}.
 */
@NullMarked
package io.plumbline.security.login;

import org.jspecify.annotations.NullMarked;
