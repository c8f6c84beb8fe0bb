// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import io.plumbline.security.audit.Trails;
import io.plumbline.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The trails in the database. */
final class JdbiTrails implements Trails {
    private static final int MOST = 5;

    private final Database database;
    private final AuditSettings settings;
    private final InstantSource clock;
    private final Delivery delivery;

    JdbiTrails(Database database, AuditSettings settings, InstantSource clock, Delivery delivery) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.delivery = delivery;
    }

    /** Makes the trail {@code default} when this is the first start. */
    void found() {
        boolean first = database.inTransaction(() -> database.jdbi().withHandle(handle -> {
            Chain.lock(handle);
            boolean unknown = handle.createQuery("select content from installation where name = 'audit.default-trail'")
                    .mapTo(String.class).findFirst().isEmpty();
            if (unknown) {
                handle.execute("insert into installation (name, content) values ('audit.default-trail', 'made')");
            }
            return unknown;
        }));
        if (first) {
            create("default", new Trail.Target(settings.bucket(), Optional.empty(), true, true), true, Map.of());
            startLogging("default");
        }
    }

    @Override
    public Trail create(String name, Trail.Target target, boolean validation, Map<String, String> tags) {
        return change(handle -> {
            if (TrailRows.find(handle, name).isPresent()) {
                throw new PlumblineException(Category.ALREADY_EXISTS,
                        "Trail " + name + " already exists for customer: " + settings.account());
            }
            if (TrailRows.list(handle).size() >= MOST) {
                throw new PlumblineException(Category.LIMIT_EXCEEDED, "User: " + settings.account()
                        + " already has " + MOST + " trails in " + settings.region() + "; delete one first");
            }
            String arn = "arn:aws:cloudtrail:" + settings.region() + ":" + settings.account() + ":trail/" + name;
            Trail trail = new Trail(name, arn, settings.region(), target, Trail.Selection.everything(), validation,
                    false,
                    clock.instant(), Optional.empty(), Optional.empty(), tags);
            TrailRows.insert(handle, trail, Chain.end(handle).size());
            return TrailRows.require(handle, name);
        });
    }

    @Override
    public Optional<Trail> find(String nameOrArn) {
        return database.jdbi().withHandle(handle -> TrailRows.find(handle, nameOrArn));
    }

    @Override
    public Trail require(String nameOrArn) {
        return database.jdbi().withHandle(handle -> TrailRows.require(handle, nameOrArn));
    }

    @Override
    public List<Trail> list() {
        return database.jdbi().withHandle(TrailRows::list);
    }

    @Override
    public Trail update(String nameOrArn, Trail.Target target, boolean validation) {
        return change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            TrailRows.update(handle, trail, target, validation, clock.instant());
            return TrailRows.require(handle, nameOrArn);
        });
    }

    @Override
    public Trail select(String nameOrArn, Trail.Selection selection) {
        return change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            TrailRows.select(handle, trail.name(), selection);
            return TrailRows.require(handle, nameOrArn);
        });
    }

    @Override
    public Trail tag(String nameOrArn, Map<String, String> tags) {
        return change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            TrailRows.tag(handle, trail.name(), tags);
            return TrailRows.require(handle, nameOrArn);
        });
    }

    @Override
    public void delete(String nameOrArn) {
        change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            TrailRows.delete(handle, trail.name());
            return trail;
        });
    }

    @Override
    public Trail startLogging(String nameOrArn) {
        return change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            if (!trail.logging()) {
                TrailRows.start(handle, trail.name(), clock.instant(), Chain.end(handle).size());
            }
            return TrailRows.require(handle, nameOrArn);
        });
    }

    @Override
    public Trail stopLogging(String nameOrArn) {
        return change(handle -> {
            Trail trail = TrailRows.require(handle, nameOrArn);
            if (trail.logging()) {
                delivery.planRest(handle, trail);
                TrailRows.stop(handle, trail.name(), clock.instant());
            }
            return TrailRows.require(handle, nameOrArn);
        });
    }

    @Override
    public Trail.Delivered delivered(String nameOrArn) {
        return database.jdbi().withHandle(
                handle -> TrailRows.delivered(handle, TrailRows.require(handle, nameOrArn).name()));
    }

    private Trail change(Function<Handle, Trail> work) {
        return database.inTransaction(() -> database.jdbi().withHandle(work::apply));
    }
}
