// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.Arn;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The rules of artifacts, actions, contexts and runs. Every change must run inside a transaction. */
public final class Lineage {
    /** The most properties an entity has. */
    public static final int MOST_PROPERTIES = 30;

    private final LineageStore store;
    private final Arns arns;
    private final InstantSource clock;

    public Lineage(LineageStore store, Arns arns, InstantSource clock) {
        this.store = store;
        this.arns = arns;
        this.clock = clock;
    }

    /** Returns the ARN that {@code entity} has or will have. */
    public String arnOf(NewEntity entity) {
        return entity.lineage() == LineageType.ARTIFACT
                ? artifactArn(entity.type(), entity.source())
                : arnOf(entity.lineage(), entity.name().orElseThrow());
    }

    /** Returns the ARN of the entity of this name, or, when it is an ARN, that ARN in the region of this installation. */
    public String arnOf(LineageType lineage, String nameOrArn) {
        Optional<Arn> arn = Arn.parse(nameOrArn);
        if (arn.isEmpty()) {
            return arns.sagemaker(lineage.resource(), nameOrArn);
        }
        if (!arn.get().resourceType().equals(lineage.resource())) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "'" + nameOrArn + "' is not the ARN of "
                    + article(lineage) + "; such an ARN ends in " + lineage.resource() + "/NAME.");
        }
        return arnOf(nameOrArn);
    }

    /** Returns {@code arn} in the region of this installation when it names an entity here, else as it is. */
    public String arnOf(String arn) {
        return Arn.parse(arn).filter(it -> it.service().equals("sagemaker") && it.account().equals(arns.account()))
                .map(it -> arns.sagemaker(it.resourceType(), it.resourceName())).orElse(arn);
    }

    /** Returns the ARN of the artifact with this type and source: it ends in a hash of both. */
    public String artifactArn(String type, LineageSource source) {
        StringBuilder text = new StringBuilder(type).append('\n').append(source.uri());
        source.identifiers().stream().map(it -> it.type() + "=" + it.value()).sorted()
                .forEach(it -> text.append('\n').append(it));
        return arns.sagemaker(LineageType.ARTIFACT.resource(), Hashes.hex(text.toString(), 32));
    }

    /**
     * Creates an entity. An artifact that is there already is returned as it is, for its source is its identity.
     *
     * @throws PlumblineException ALREADY_EXISTS when an action, context or run of that name is there
     */
    public LineageEntity create(NewEntity wanted, Actor by) {
        requireFewProperties(wanted.properties().size());
        store.lock();
        Optional<LineageEntity> there = store.find(arnOf(wanted));
        if (there.isEmpty()) {
            return add(wanted, by);
        }
        if (wanted.lineage() == LineageType.ARTIFACT) {
            return there.get();
        }
        throw new PlumblineException(Category.ALREADY_EXISTS, wanted.lineage().text() + " "
                + wanted.name().orElseThrow() + " already exists; choose another name, or update it.");
    }

    /** Returns the entity of the same identity, created when it is not there. */
    public LineageEntity ensure(NewEntity wanted, Actor by) {
        store.lock();
        return store.find(arnOf(wanted)).orElseGet(() -> add(wanted, by));
    }

    /** Returns the entity with status, description and properties of {@code wanted}, created when it is not there. */
    public LineageEntity put(NewEntity wanted, Actor by) {
        store.lock();
        Optional<LineageEntity> there = store.find(arnOf(wanted));
        return there.isEmpty()
                ? add(wanted, by)
                : change(there.get(), new EntityChange(wanted.name(),
                        wanted.description(), wanted.status(), wanted.properties(), List.of()), by);
    }

    /** Finds the entity of that name or ARN. */
    public Optional<LineageEntity> find(LineageType lineage, String nameOrArn) {
        return store.find(arnOf(lineage, nameOrArn));
    }

    /** Returns the entity of that name or ARN; NOT_FOUND when there is none. */
    public LineageEntity require(LineageType lineage, String nameOrArn) {
        return find(lineage, nameOrArn).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                lineage.text() + " " + nameOrArn + " does not exist."));
    }

    /** Changes an entity. */
    public LineageEntity update(LineageType lineage, String nameOrArn, EntityChange change, Actor by) {
        store.lock();
        return change(require(lineage, nameOrArn), change, by);
    }

    /**
     * Deletes an entity and returns its ARN.
     *
     * @throws PlumblineException IN_USE while it has associations
     */
    public String delete(LineageType lineage, String nameOrArn) {
        store.lock();
        String arn = require(lineage, nameOrArn).arn();
        if (store.isAssociated(arn)) {
            throw new PlumblineException(Category.IN_USE, lineage.text() + " " + nameOrArn
                    + " has associations; delete them with DeleteAssociation first.");
        }
        store.delete(arn);
        return arn;
    }

    /**
     * Finds the artifact with this source, whatever its type.
     *
     * @throws PlumblineException NOT_FOUND when there is none, CONFLICT when several types share the source
     */
    public LineageEntity requireArtifact(LineageSource source) {
        var found = store.list(EntityFilter.all(LineageType.ARTIFACT).source(source.uri()), PageRequest.first(100))
                .items().stream().filter(it -> source.identifiers().isEmpty()
                        || it.source().identifiers().equals(source.identifiers()))
                .toList();
        if (found.isEmpty()) {
            throw new PlumblineException(Category.NOT_FOUND,
                    "an artifact with source " + source.uri() + " does not exist.");
        }
        if (found.size() > 1) {
            throw new PlumblineException(Category.CONFLICT, found.size() + " artifacts have the source "
                    + source.uri() + "; name the one that is meant by its ARN.");
        }
        return found.getFirst();
    }

    /** Lists entities. */
    public Page<LineageEntity> list(EntityFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /** Returns the group that holds every entity of this installation. */
    public LineageGroup group() {
        return new LineageGroup(arns.sagemaker("lineage-group", LineageGroup.NAME), store.founded());
    }

    private LineageEntity add(NewEntity wanted, Actor by) {
        Stamp stamp = stamp(by);
        LineageEntity entity = new LineageEntity(arnOf(wanted), wanted.lineage(), wanted.name(), wanted.type(),
                wanted.source(), wanted.description(), wanted.status(), wanted.properties(), wanted.provenance(), stamp,
                stamp);
        store.create(entity);
        return entity;
    }

    private LineageEntity change(LineageEntity entity, EntityChange change, Actor by) {
        LineageEntity changed = entity.changed(change, stamp(by));
        requireFewProperties(changed.properties().size());
        store.update(changed);
        return changed;
    }

    private Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void requireFewProperties(int count) {
        if (count > MOST_PROPERTIES) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "an entity has at most " + MOST_PROPERTIES
                    + " properties, this one would have " + count + "; remove some with PropertiesToRemove.");
        }
    }

    private static String article(LineageType lineage) {
        return (lineage == LineageType.ACTION || lineage == LineageType.ARTIFACT ? "an " : "a ") + lineage.resource();
    }
}
