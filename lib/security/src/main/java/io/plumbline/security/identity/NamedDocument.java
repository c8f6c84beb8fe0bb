// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

/**
 * A policy document under its name.
 *
 * @param name     the name or the ARN of the policy
 * @param document JSON
 */
public record NamedDocument(String name, String document) {}
