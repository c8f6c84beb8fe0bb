// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent.ModelCreated;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageGate;
import io.plumbline.governance.registry.Structures;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes and deletes models and endpoint configurations. Each method belongs into one transaction. */
public final class Inventory {
    private final InventoryStores stores;
    private final PackageGate gate;
    private final GovernanceEvents events;
    private final Arns arns;
    private final InstantSource clock;

    public Inventory(InventoryStores stores, PackageGate gate, GovernanceEvents events, Arns arns,
            InstantSource clock) {
        this.stores = stores;
        this.gate = gate;
        this.events = events;
        this.arns = arns;
        this.clock = clock;
    }

    /** Makes a model; its packages must exist, and be approved where the registry asks for it. */
    public Model createModel(NewModel wanted, Actor by) {
        Names.checked("ModelName", wanted.name());
        TagRules.check(wanted.tags());
        Model model = new Model(wanted.name(), wanted.packages().stream().distinct().toList(), wanted.executionRole(),
                wanted.structures(), by, now());
        gate.require("the model " + wanted.name(), model.packages());
        gate.requireNone("the model " + wanted.name(), Optional.of(wanted.name()).filter(name -> wanted.isBare()));
        if (!stores.models().add(model)) {
            throw existing("model", wanted.name());
        }
        String arn = arns.sagemaker("model", wanted.name());
        stores.tags().put(arn, wanted.tags());
        events.happened(new ModelCreated(arn, wanted.name(), model.packages().stream().map(id -> id.arn(arns)).toList(),
                wanted.sources(), by, model.createdAt()));
        return model;
    }

    /** Returns a model by name or ARN; throws NOT_FOUND when there is none. */
    public Model requireModel(String nameOrArn) {
        return stores.models().find(Arns.nameOf(nameOrArn)).orElseThrow(() -> missing(arns, "model", nameOrArn));
    }

    /** Deletes a model. Endpoints made of it stay. */
    public void deleteModel(String nameOrArn) {
        String name = Arns.nameOf(nameOrArn);
        if (!stores.models().delete(name)) {
            throw missing(arns, "model", nameOrArn);
        }
        stores.tags().clear(arns.sagemaker("model", name));
    }

    /** Makes an endpoint configuration; its models must exist. */
    public EndpointConfig createConfig(String name, List<Variant> variants, Structures structures,
            Map<String, String> tags, Actor by) {
        Names.checked("EndpointConfigName", name);
        TagRules.check(tags);
        checkVariants(variants);
        EndpointConfig config = new EndpointConfig(name, variants, structures, by, now());
        if (!stores.configs().add(config)) {
            throw existing("endpoint-config", name);
        }
        stores.tags().put(arns.sagemaker("endpoint-config", name), tags);
        return config;
    }

    /** Returns a configuration by name or ARN; throws NOT_FOUND when there is none. */
    public EndpointConfig requireConfig(String nameOrArn) {
        return stores.configs().find(Arns.nameOf(nameOrArn))
                .orElseThrow(() -> missing(arns, "endpoint-config", nameOrArn));
    }

    /** Deletes a configuration. Endpoints made of it stay as they are. */
    public void deleteConfig(String nameOrArn) {
        String name = Arns.nameOf(nameOrArn);
        if (!stores.configs().delete(name)) {
            throw missing(arns, "endpoint-config", nameOrArn);
        }
        stores.tags().clear(arns.sagemaker("endpoint-config", name));
    }

    private void checkVariants(List<Variant> variants) {
        if (variants.stream().allMatch(Variant::shadow)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "an endpoint configuration needs at least one production variant");
        }
        Set<String> names = new HashSet<>();
        for (Variant variant : variants) {
            if (!names.add(variant.name())) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "two variants are called '" + variant.name()
                        + "'; give each a name of its own");
            }
            requireModel(variant.model());
        }
    }

    static PlumblineException missing(Arns arns, String type, String nameOrArn) {
        return new PlumblineException(Category.NOT_FOUND, "Could not find " + words(type) + " \""
                + arns.sagemaker(type, Arns.nameOf(nameOrArn)) + "\".");
    }

    private PlumblineException existing(String type, String name) {
        return existing(arns, type, name);
    }

    static PlumblineException existing(Arns arns, String type, String name) {
        return new PlumblineException(Category.ALREADY_EXISTS, "Cannot create already existing " + words(type) + " \""
                + arns.sagemaker(type, name) + "\".");
    }

    private static String words(String type) {
        return type.equals("endpoint-config") ? "endpoint configuration" : type;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
