// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Registers, changes, approves and deletes model packages. Each method belongs into one transaction. */
public final class ModelRegistry {
    private final RegistryStores stores;
    private final ApprovalRules approval;
    private final GovernanceEvents events;
    private final Consumer<String> cardCheck;
    private final Arns arns;
    private final InstantSource clock;

    /**
     * @param stores    where everything is kept
     * @param events    hears what happens
     * @param cardCheck throws for the content of a model card that is none
     */
    public ModelRegistry(RegistryStores stores, GovernanceEvents events, Consumer<String> cardCheck, Arns arns,
            InstantSource clock) {
        this.stores = stores;
        this.approval = new ApprovalRules(stores.policies());
        this.events = events;
        this.cardCheck = cardCheck;
        this.arns = arns;
        this.clock = clock;
    }

    /** Registers a model: as the next version in its group, or under its own name. */
    public ModelPackage register(NewPackage wanted, Actor by) {
        if (wanted.group().isPresent() == wanted.name().isPresent()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, wanted.group().isPresent()
                    ? "both ModelPackageGroupName and ModelPackageName are given; give the group for a new version in it, "
                            + "or the name for a package outside every group"
                    : "neither ModelPackageGroupName nor ModelPackageName is given; give one of them");
        }
        TagRules.check(wanted.tags());
        Properties.check(wanted.metadata());
        wanted.terms().card().flatMap(PackageCard::content).ifPresent(cardCheck);
        Optional<PackageGroup> group = wanted.group().map(this::heldGroup);
        return wanted.token().flatMap(stores.packages()::findByToken).filter(same -> isSame(same, group, wanted))
                .orElseGet(() -> add(wanted, group, by));
    }

    /** Finds a package by ARN, {@code group/version} or name. */
    public Optional<ModelPackage> find(String nameOrArn) {
        return stores.packages().find(PackageId.parse(nameOrArn));
    }

    /** Returns a package by ARN, {@code group/version} or name; throws NOT_FOUND when there is none. */
    public ModelPackage require(String nameOrArn) {
        return find(nameOrArn).orElseThrow(() -> missing(PackageId.parse(nameOrArn)));
    }

    /** Changes a package. */
    public ModelPackage update(String nameOrArn, PackageChange change, Actor by) {
        PackageId id = PackageId.parse(nameOrArn);
        ModelPackage old = stores.packages().hold(id).orElseThrow(() -> missing(id));
        change.terms().card().flatMap(PackageCard::content).ifPresent(cardCheck);
        Map<String, String> metadata = new TreeMap<>(old.metadata());
        metadata.keySet().removeAll(change.drop());
        metadata.putAll(change.set());
        Properties.check(metadata);
        ModelPackage changed = new ModelPackage(old.id(), old.terms().with(change.terms()),
                approval.after(old, change, by), metadata,
                change.structures().map(edit -> edit.apply(old.structures())).orElse(old.structures()),
                old.history().changed(by, now(), change.writes()));
        stores.packages().update(changed);
        if (!changed.decision().approval().equals(old.decision().approval())) {
            announceDecision(changed, by, now());
        }
        return changed;
    }

    /** Approves a package, rejects it, or puts it back to pending. */
    public ModelPackage decide(String nameOrArn, Approval decision, Optional<String> reason, Actor by) {
        return update(nameOrArn, PackageChange.deciding(decision, reason), by);
    }

    /** Returns one page of packages; throws NOT_FOUND when it is of a group that is not there. */
    public Page<ModelPackage> list(PackageQuery query, PageRequest page) {
        query.group().filter(group -> stores.groups().find(Arns.nameOf(group)).isEmpty()).ifPresent(group -> {
            throw RegistryGroups.missing(arns, group);
        });
        return stores.packages().list(new PackageQuery(query.listing(), query.group().map(Arns::nameOf), query.kind()),
                page);
    }

    /** Deletes a package; its version is never given out again. Throws NOT_FOUND when there is none. */
    public void delete(String nameOrArn) {
        PackageId id = PackageId.parse(nameOrArn);
        if (!stores.packages().delete(id)) {
            throw missing(id);
        }
        stores.tags().clear(id.arn(arns));
    }

    private ModelPackage add(NewPackage wanted, Optional<PackageGroup> group, Actor by) {
        PackageId id = group.map(this::nextVersion)
                .orElseGet(() -> PackageId.named(Names.checked("ModelPackageName", wanted.name().orElseThrow())));
        Instant at = now();
        ModelPackage registered = new ModelPackage(id, wanted.terms(), approval.atFirst(id, wanted.decision(), by),
                wanted.metadata(), wanted.structures(), History.begun(by, at));
        if (!stores.packages().add(registered, wanted.token())) {
            throw new PlumblineException(Category.ALREADY_EXISTS, "there is a model package of the name " + id.path()
                    + " already (" + id.arn(arns) + "); choose another name, or a group to make versions in");
        }
        stores.tags().put(id.arn(arns), wanted.tags());
        announce(registered, wanted.sources(), by, at);
        return registered;
    }

    private void announce(ModelPackage registered, List<GovernanceEvent.Source> sources, Actor by, Instant at) {
        PackageId id = registered.id();
        Optional<String> group = Optional.of(id.name()).filter(name -> id.isVersioned());
        events.happened(new GovernanceEvent.PackageRegistered(id.arn(arns),
                group.map(name -> arns.sagemaker("model-package-group", name)), group, id.version().orElse(0), sources,
                by, at));
        if (registered.decision().approval().filter(first -> first != Approval.PENDING).isPresent()) {
            announceDecision(registered, by, at);
        }
    }

    private void announceDecision(ModelPackage decided, Actor by, Instant at) {
        PackageId id = decided.id();
        events.happened(new GovernanceEvent.ApprovalChanged(id.arn(arns),
                Optional.of(id.name()).filter(name -> id.isVersioned()),
                decided.decision().approval().orElse(Approval.PENDING).word(), decided.decision().description(), by,
                at));
    }

    private PackageGroup heldGroup(String nameOrArn) {
        String name = Arns.nameOf(nameOrArn);
        return Optional.of(name).filter(stores.groups()::hold).flatMap(stores.groups()::find)
                .orElseThrow(() -> RegistryGroups.missing(arns, nameOrArn));
    }

    private PackageId nextVersion(PackageGroup group) {
        return PackageId.in(group.name(), stores.groups().nextVersion(group.name())
                .orElseThrow(() -> RegistryGroups.missing(arns, group.name())));
    }

    private static boolean isSame(ModelPackage found, Optional<PackageGroup> group, NewPackage wanted) {
        String name = group.map(PackageGroup::name).or(wanted::name).orElse("");
        if (Names.key(found.id().name()).equals(Names.key(name)) && found.id().isVersioned() == group.isPresent()) {
            return true;
        }
        throw new PlumblineException(Category.CONFLICT, "the ClientToken was used to register " + found.id().path()
                + "; use a new token for another package");
    }

    private PlumblineException missing(PackageId id) {
        return new PlumblineException(Category.NOT_FOUND, "ModelPackage " + id.arn(arns) + " does not exist.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
