// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

/** What a policy is attached to, which decides the elements its statements have. */
public enum PolicyKind {
    /** A user, a group, a role, a boundary or a session: a resource, and no principal. */
    IDENTITY,
    /** The trust of a role: a principal, no resource, and actions of sts only. */
    TRUST,
    /** A resource: a principal. */
    RESOURCE
}
