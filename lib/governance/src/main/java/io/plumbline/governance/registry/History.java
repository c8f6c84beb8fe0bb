// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who made a package and who changed it.
 *
 * @param createdBy who registered it
 * @param createdAt when
 * @param changedBy who changed it last; empty while nobody has
 * @param changedAt when
 * @param authors   all who wrote what the package holds, as {@link #author} names them
 */
public record History(Actor createdBy, Instant createdAt, Optional<Actor> changedBy, Optional<Instant> changedAt,
        Set<String> authors) {
    public History {
        authors = Set.copyOf(authors);
    }

    static History begun(Actor by, Instant at) {
        return new History(by, at, Optional.empty(), Optional.empty(), Set.of(author(by)));
    }

    History changed(Actor by, Instant at, boolean wrote) {
        Set<String> all = new TreeSet<>(authors);
        if (wrote) {
            all.add(author(by));
        }
        return new History(createdBy, createdAt, Optional.of(by), Optional.of(at), all);
    }

    /**
     * Returns whom {@code actor} counts as: a user is one author, and so is a role under whatever name its sessions go,
     * as the caller chooses that name.
     */
    static String author(Actor actor) {
        int session = actor.principalId().indexOf(':');
        return session < 0 ? actor.principalId() : actor.principalId().substring(0, session);
    }
}
