// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The rules of associations. Every change must run inside a transaction. */
public final class Associations {
    private final LineageStore store;
    private final Lineage lineage;
    private final InstantSource clock;

    public Associations(LineageStore store, Lineage lineage, InstantSource clock) {
        this.store = store;
        this.lineage = lineage;
        this.clock = clock;
    }

    /**
     * Joins two entities.
     *
     * @throws PlumblineException NOT_FOUND when one is not there, ALREADY_EXISTS when they are joined in this direction,
     *                            INVALID_ARGUMENT when both are the same
     */
    public Association add(String sourceArn, String destinationArn, Optional<AssociationType> type, Actor by) {
        String source = lineage.arnOf(sourceArn);
        String destination = lineage.arnOf(destinationArn);
        if (source.equals(destination)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "an association joins two different entities; source and destination are both " + source + ".");
        }
        store.lock();
        requireEntity(source);
        requireEntity(destination);
        if (store.association(source, destination).isPresent()) {
            throw new PlumblineException(Category.ALREADY_EXISTS, "an association from " + source + " to "
                    + destination + " already exists; delete it first to give it another type.");
        }
        return insert(source, destination, type, by);
    }

    /** Joins two entities that are there, unless they are joined already. */
    public void ensure(LineageEntity source, LineageEntity destination, AssociationType type, Actor by) {
        store.lock();
        if (!source.arn().equals(destination.arn()) && store.association(source.arn(), destination.arn()).isEmpty()) {
            insert(source.arn(), destination.arn(), Optional.of(type), by);
        }
    }

    /** Removes an association; NOT_FOUND when it is not there. */
    public Association delete(String sourceArn, String destinationArn) {
        String source = lineage.arnOf(sourceArn);
        String destination = lineage.arnOf(destinationArn);
        store.lock();
        Association there = store.association(source, destination).orElseThrow(() -> new PlumblineException(
                Category.NOT_FOUND, "an association from " + source + " to " + destination + " does not exist."));
        store.remove(source, destination);
        return there;
    }

    /** Lists associations. */
    public Page<Association.Listed> list(AssociationFilter filter, PageRequest page) {
        return store.associations(filter, page);
    }

    private Association insert(String source, String destination, Optional<AssociationType> type, Actor by) {
        Association added = new Association(source, destination, type,
                new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        store.add(added);
        return added;
    }

    private void requireEntity(String arn) {
        if (store.find(arn).isEmpty()) {
            throw new PlumblineException(Category.NOT_FOUND, "the lineage entity " + arn + " does not exist.");
        }
    }
}
