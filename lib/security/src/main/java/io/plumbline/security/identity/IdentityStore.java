// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.function.Supplier;

/** Where identities are kept. Everything that changes them runs inside {@link #change}. */
public interface IdentityStore {
    /** Returns the users. */
    Directory<User> users();

    /** Returns the groups. */
    Directory<Group> groups();

    /** Returns the roles. */
    Directory<Role> roles();

    /** Returns who is in which group. */
    Memberships memberships();

    /** Returns the managed policies. */
    Policies policies();

    /** Returns which policies are attached to whom, and the inline policies. */
    Grants grants();

    /** Returns the tags of users, roles and policies. */
    Tags tags();

    /** Returns the long-lived access keys. */
    AccessKeys accessKeys();

    /** Returns the temporary credentials. */
    TemporaryKeys temporaryKeys();

    /** Returns passwords and second factors. */
    Logins logins();

    /**
     * Runs {@code work} in a transaction in which nobody else, on whatever server, changes identities: what it reads is
     * still so when it writes.
     */
    <T> T change(Supplier<T> work);

    /** Reads the number of changes ever made; it differs after every {@link #change} of any server. */
    long version();

    /** Returns how many changes of this process have been committed, without asking the database. */
    long ownChanges();
}
