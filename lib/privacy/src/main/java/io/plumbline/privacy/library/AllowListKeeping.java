// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.library.KeptAllowList.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that can be done to allow lists. Who calls must have asked for permission. */
public final class AllowListKeeping {
    private static final int MOST = 10;

    private final AllowLists store;
    private final InstantSource clock;
    private final Supplier<String> ids;

    public AllowListKeeping(AllowLists store, InstantSource clock, Supplier<String> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes a list; the same token again returns what it made before. */
    public KeptAllowList create(String name, Optional<String> description, Source source, Optional<String> token) {
        Optional<KeptAllowList> before = token.flatMap(store::made);
        if (before.isPresent()) {
            return same(before.get(), name, source);
        }
        check(source);
        if (store.count() >= MOST) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED,
                    "there are " + MOST + " allow lists, which is the most allowed; delete one that is not used.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        KeptAllowList made = new KeptAllowList(ids.get(), name, description, source, now, now);
        store.add(made, token);
        return made;
    }

    /** Gives a list another name, description and source; a list keeps the kind of its source. */
    public KeptAllowList update(String id, String name, Optional<String> description, Source source) {
        KeptAllowList before = require(id);
        if (!before.source().getClass().equals(source.getClass())) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the allow list '" + id
                    + "' cannot change from a pattern to a list of words or back; create another list.");
        }
        check(source);
        KeptAllowList changed = new KeptAllowList(id, name, description, source, before.createdAt(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.replace(changed);
        return changed;
    }

    /** Returns one; NOT_FOUND when there is none. */
    public KeptAllowList require(String id) {
        return store.find(id).orElseThrow(() -> missing(id));
    }

    /** Lists them, the newest first. */
    public Page<KeptAllowList> list(PageRequest page) {
        return store.list(page);
    }

    /** Removes one; NOT_FOUND when there is none. */
    public void delete(String id) {
        if (!store.delete(id)) {
            throw missing(id);
        }
    }

    /** A pattern must be readable now; an object may come later. */
    private static void check(Source source) {
        if (source instanceof Source.Pattern pattern) {
            AllowList.ofRegex(pattern.regex());
        }
    }

    private static KeptAllowList same(KeptAllowList before, String name, Source source) {
        if (!before.name().equals(name) || !before.source().equals(source)) {
            throw new PlumblineException(Category.CONFLICT, "the client token was used before with other parameters, "
                    + "for the allow list " + before.id() + "; use a new token for a new request.");
        }
        return before;
    }

    private static PlumblineException missing(String id) {
        return new PlumblineException(Category.NOT_FOUND, "there is no allow list '" + id + "'.");
    }
}
