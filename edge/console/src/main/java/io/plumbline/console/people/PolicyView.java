// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

/**
 * One policy.
 *
 * @param document its default version, JSON
 */
public record PolicyView(String arn, String description, String document) {}
