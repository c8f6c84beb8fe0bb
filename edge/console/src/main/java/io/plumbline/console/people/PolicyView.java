// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

/**
 * One policy.
 *
 * @param document its default version, JSON; after a refusal what was typed
 * @param version  the number of the version that counts
 * @param used     to how many users, groups and roles it is attached
 * @param change   whether whoever looks may write a new version
 * @param problem  why what was sent was not taken
 */
public record PolicyView(String arn, String description, String document, int version, int used, boolean change,
        String problem) {}
