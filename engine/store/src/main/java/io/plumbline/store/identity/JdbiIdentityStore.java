// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.AccessKeys;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Grants;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.IdentityStore;
import io.plumbline.security.identity.Logins;
import io.plumbline.security.identity.Memberships;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.Tags;
import io.plumbline.security.identity.TemporaryKeys;
import io.plumbline.security.identity.User;
import io.plumbline.store.Database;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Identities in the database. One row holds the stamp of the last change: whoever changes something locks it first, so
 * changes of all servers follow one another, and whoever reads it knows whether what it remembers is still so.
 */
public final class JdbiIdentityStore implements IdentityStore {
    private final Database database;
    private final Jdbi jdbi;
    private final RandomGenerator stamps;
    private final AtomicLong ownChanges = new AtomicLong();

    /**
     * Keeps identities in {@code database}.
     *
     * @param stamps gives each change a number that no other change has, not even one that was rolled back
     */
    public JdbiIdentityStore(Database database, RandomGenerator stamps) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.stamps = stamps;
    }

    @Override
    public Directory<User> users() {
        return new JdbiDirectory<>(jdbi, Holder.Kind.USER, User.class);
    }

    @Override
    public Directory<Group> groups() {
        return new JdbiDirectory<>(jdbi, Holder.Kind.GROUP, Group.class);
    }

    @Override
    public Directory<Role> roles() {
        return new JdbiDirectory<>(jdbi, Holder.Kind.ROLE, Role.class);
    }

    @Override
    public Memberships memberships() {
        return new JdbiMemberships(jdbi);
    }

    @Override
    public Policies policies() {
        return new JdbiPolicies(jdbi);
    }

    @Override
    public Grants grants() {
        return new JdbiGrants(jdbi);
    }

    @Override
    public Tags tags() {
        return new JdbiIdentityTags(jdbi);
    }

    @Override
    public AccessKeys accessKeys() {
        return new JdbiAccessKeys(jdbi);
    }

    @Override
    public TemporaryKeys temporaryKeys() {
        return new JdbiTemporaryKeys(jdbi);
    }

    @Override
    public Logins logins() {
        return new JdbiLogins(jdbi);
    }

    @Override
    public <T> T change(Supplier<T> work) {
        return database.inTransaction(() -> jdbi.withHandle(handle -> {
            stamp(handle);
            return work.get();
        }));
    }

    @Override
    public long version() {
        return jdbi.withHandle(handle -> handle.createQuery("select stamp from identity_change where id = 1")
                .mapTo(Long.class).one());
    }

    @Override
    public long ownChanges() {
        return ownChanges.get();
    }

    private void stamp(Handle handle) {
        handle.createUpdate("update identity_change set stamp = :stamp where id = 1").bind("stamp", stamps.nextLong())
                .execute();
        // Only after the end: a reader woken earlier would remember the state before under the mark of the state after.
        handle.afterCommit(ownChanges::incrementAndGet);
        handle.afterRollback(ownChanges::incrementAndGet);
    }
}
