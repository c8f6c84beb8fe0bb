// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance;

/**
 * Who did something, as it is shown beside the thing.
 *
 * @param arn         the ARN of the principal
 * @param principalId its unique id
 * @param name        its name
 */
public record Actor(String arn, String principalId, String name) {}
