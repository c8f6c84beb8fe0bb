// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A policy of its own, attached to many.
 *
 * @param id             {@code ANPA...}
 * @param arn            {@code arn:aws:iam::<account>:policy/path/name}, with {@code aws} for the account of those that
 *                       come with the program
 * @param defaultVersion the number of the version that counts
 * @param newestVersion  the number of the newest version ever made; numbers are not used again
 * @param attachments    to how many users, groups and roles it is attached
 * @param boundaries     how many users and roles it limits
 */
public record ManagedPolicy(String id, String name, String path, String arn, Optional<String> description,
        Instant created, Instant updated, int defaultVersion, int newestVersion, int attachments, int boundaries) {
    /** Returns whether it comes with the program and cannot be changed. */
    public boolean isReady() {
        return arn.startsWith("arn:aws:iam::aws:");
    }
}
