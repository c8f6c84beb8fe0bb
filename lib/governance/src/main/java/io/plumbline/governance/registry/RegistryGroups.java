// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Makes and deletes groups of packages, and keeps their resource policies. */
public final class RegistryGroups {
    private static final int LONGEST_POLICY = 20_480;

    private final RegistryStores stores;
    private final Arns arns;
    private final InstantSource clock;

    public RegistryGroups(RegistryStores stores, Arns arns, InstantSource clock) {
        this.stores = stores;
        this.arns = arns;
        this.clock = clock;
    }

    /** Makes a group. */
    public PackageGroup create(String name, Optional<String> description, Map<String, String> tags, Actor by) {
        Names.checked("ModelPackageGroupName", name);
        TagRules.check(tags);
        PackageGroup group = new PackageGroup(name, description, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!stores.groups().add(group)) {
            throw new PlumblineException(Category.ALREADY_EXISTS,
                    "Model Package Group already exists: " + arn(name)
                            + " (names that differ only by case are the same)");
        }
        stores.tags().put(arn(name), tags);
        return group;
    }

    /** Finds a group by name or ARN. */
    public Optional<PackageGroup> find(String nameOrArn) {
        return stores.groups().find(Arns.nameOf(nameOrArn));
    }

    /** Returns a group by name or ARN; throws NOT_FOUND when there is none. */
    public PackageGroup require(String nameOrArn) {
        return find(nameOrArn).orElseThrow(() -> missing(arns, nameOrArn));
    }

    /** Returns one page of groups. */
    public Page<PackageGroup> list(Listing listing, PageRequest page) {
        return stores.groups().list(listing, page);
    }

    /** Deletes a group; throws CONFLICT while it has versions. */
    public void delete(String nameOrArn) {
        String name = Arns.nameOf(nameOrArn);
        if (!stores.groups().hold(name)) {
            throw missing(arns, nameOrArn);
        }
        if (stores.packages().any(name)) {
            throw new PlumblineException(Category.CONFLICT, "the model package group " + arn(name)
                    + " still has versions; delete its model packages first");
        }
        stores.groups().delete(name);
        stores.tags().clear(arn(name));
    }

    /** Sets the resource policy of a group: JSON of at most 20,480 characters. */
    public void setPolicy(String nameOrArn, String document) {
        String name = require(nameOrArn).name();
        if (document.length() > LONGEST_POLICY) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the resource policy has " + document.length()
                    + " characters, at most " + LONGEST_POLICY + " are allowed");
        }
        stores.groups().policy(name, Optional.of(document));
    }

    /** Returns the resource policy of a group; throws NOT_FOUND when it has none. */
    public String policy(String nameOrArn) {
        String name = require(nameOrArn).name();
        return stores.groups().policy(name).orElseThrow(() -> noPolicy(name));
    }

    /** Takes the resource policy of a group away; throws NOT_FOUND when it has none. */
    public void deletePolicy(String nameOrArn) {
        policy(nameOrArn);
        stores.groups().policy(Arns.nameOf(nameOrArn), Optional.empty());
    }

    static PlumblineException missing(Arns arns, String nameOrArn) {
        return new PlumblineException(Category.NOT_FOUND, "ModelPackageGroup "
                + arns.sagemaker("model-package-group", Arns.nameOf(nameOrArn)) + " does not exist.");
    }

    private PlumblineException noPolicy(String name) {
        return new PlumblineException(Category.NOT_FOUND, "Cannot find resource policy for: " + arn(name));
    }

    private String arn(String name) {
        return arns.sagemaker("model-package-group", name);
    }
}
