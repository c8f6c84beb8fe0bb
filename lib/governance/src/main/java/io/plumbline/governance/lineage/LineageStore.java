// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where entities and associations are kept. Safe for use by many threads. */
public interface LineageStore {
    /** Waits until nobody else changes the graph; others wait until the transaction of this thread ends. */
    void lock();

    /** Finds the entity of that ARN. */
    Optional<LineageEntity> find(String arn);

    /** Adds an entity that is not there yet. */
    void create(LineageEntity entity);

    /** Replaces the entity of the same ARN. */
    void update(LineageEntity entity);

    /** Removes the entity of that ARN, which has no associations. */
    void delete(String arn);

    /** Lists entities. */
    Page<LineageEntity> list(EntityFilter filter, PageRequest page);

    /** Finds the association between two entities. */
    Optional<Association> association(String sourceArn, String destinationArn);

    /** Returns whether the entity is an end of any association. */
    boolean isAssociated(String arn);

    /** Adds an association of two entities that are there and not joined yet. */
    void add(Association association);

    /** Removes an association. */
    void remove(String sourceArn, String destinationArn);

    /** Lists associations. */
    Page<Association.Listed> associations(AssociationFilter filter, PageRequest page);

    /** Answers a question over the whole graph as it was last committed; nobody changes it meanwhile. */
    <T> T overGraph(Function<LineageGraph, T> question);

    /** Returns the numbers of entities with any of these properties. */
    Set<Long> withAnyProperty(Map<String, String> properties);

    /** Returns what is shown of these numbers, at most 1,000, in no order; those that are gone are left out. */
    List<LineageVertex> byId(Collection<Long> ids);

    /** Returns when the graph was founded. */
    Instant founded();
}
