// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

/**
 * A token by which a client says that a request is the same as one before.
 *
 * @param token       the token of the client
 * @param fingerprint what is asked for, as a hash: another one under the same token is refused
 */
public record Wish(String token, String fingerprint) {}
