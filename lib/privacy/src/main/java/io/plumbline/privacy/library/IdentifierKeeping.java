// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.CustomIdentifier;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that can be done to custom identifiers. Who calls must have asked for permission. */
public final class IdentifierKeeping {
    private static final int MOST = 10_000;

    private final CustomIdentifiers store;
    private final InstantSource clock;
    private final Supplier<String> ids;

    public IdentifierKeeping(CustomIdentifiers store, InstantSource clock, Supplier<String> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes an identifier; the same token again returns what it made before. */
    public KeptIdentifier create(String name, Optional<String> description, CustomCriteria criteria,
            Optional<String> token) {
        Optional<KeptIdentifier> before = token.flatMap(store::made);
        if (before.isPresent()) {
            return same(before.get(), name, criteria);
        }
        CustomIdentifier.of(criteria);
        if (store.count() >= MOST) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "there are " + MOST
                    + " custom data identifiers, which is the most allowed; delete some that are not used.");
        }
        KeptIdentifier made = new KeptIdentifier(ids.get(), name, description, criteria,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), false);
        store.add(made, token);
        return made;
    }

    /** Returns one, also when it was deleted; NOT_FOUND when there never was one. */
    public KeptIdentifier require(String id) {
        return store.find(id).orElseThrow(() -> missing(id));
    }

    /** Finds one, also when it was deleted. */
    public Optional<KeptIdentifier> find(String id) {
        return store.find(id);
    }

    /** Lists those that were not deleted, the newest first. */
    public Page<KeptIdentifier> list(PageRequest page) {
        return store.list(page);
    }

    /** Marks one as deleted; NOT_FOUND when there is none, or it was deleted before. */
    public void delete(String id) {
        if (!store.delete(id)) {
            throw missing(id);
        }
    }

    private static KeptIdentifier same(KeptIdentifier before, String name, CustomCriteria criteria) {
        if (!before.name().equals(name) || !before.criteria().equals(criteria)) {
            throw new PlumblineException(Category.CONFLICT, "the client token was used before with other parameters, "
                    + "for the custom data identifier " + before.id() + "; use a new token for a new request.");
        }
        return before;
    }

    private static PlumblineException missing(String id) {
        return new PlumblineException(Category.NOT_FOUND, "there is no custom data identifier '" + id + "'.");
    }
}
