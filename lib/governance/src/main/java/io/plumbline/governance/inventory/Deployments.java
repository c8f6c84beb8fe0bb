// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent.EndpointDeleted;
import io.plumbline.governance.GovernanceEvent.EndpointDeployed;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageGate;
import io.plumbline.governance.tags.TagRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes, changes and deletes endpoints. Each method belongs into one transaction. */
public final class Deployments {
    private final InventoryStores stores;
    private final PackageGate gate;
    private final GovernanceEvents events;
    private final Arns arns;
    private final InstantSource clock;

    public Deployments(InventoryStores stores, PackageGate gate, GovernanceEvents events, Arns arns,
            InstantSource clock) {
        this.stores = stores;
        this.gate = gate;
        this.events = events;
        this.arns = arns;
        this.clock = clock;
    }

    /** Makes an endpoint; the packages of its models must be approved where the registry asks for it. */
    public Endpoint create(Deployment wanted, Actor by) {
        Names.checked("EndpointName", wanted.endpoint());
        TagRules.check(wanted.tags());
        EndpointConfig config = admitted(wanted);
        Instant at = now();
        Endpoint endpoint = new Endpoint(wanted.endpoint(), config.name(), Endpoint.IN_SERVICE, config.variants(),
                wanted.structures().apply(config), by, at, at);
        if (!stores.endpoints().add(endpoint)) {
            throw Inventory.existing(arns, "endpoint", wanted.endpoint());
        }
        stores.tags().put(arns.sagemaker("endpoint", endpoint.name()), wanted.tags());
        announce(endpoint, by);
        return endpoint;
    }

    /** Makes an endpoint anew of another configuration. */
    public Endpoint update(Deployment wanted, Actor by) {
        Endpoint old = stores.endpoints().hold(Arns.nameOf(wanted.endpoint()))
                .orElseThrow(() -> Inventory.missing(arns, "endpoint", wanted.endpoint()));
        EndpointConfig config = admitted(wanted);
        Endpoint changed = new Endpoint(old.name(), config.name(), Endpoint.IN_SERVICE, config.variants(),
                wanted.structures().apply(config), old.createdBy(), old.createdAt(), now());
        stores.endpoints().update(changed);
        announce(changed, by);
        return changed;
    }

    /** Returns an endpoint by name or ARN; throws NOT_FOUND when there is none. */
    public Endpoint require(String nameOrArn) {
        return stores.endpoints().find(Arns.nameOf(nameOrArn))
                .orElseThrow(() -> Inventory.missing(arns, "endpoint", nameOrArn));
    }

    /** Deletes an endpoint. */
    public void delete(String nameOrArn, Actor by) {
        Endpoint gone = require(nameOrArn);
        if (!stores.endpoints().delete(gone.name())) {
            throw Inventory.missing(arns, "endpoint", nameOrArn);
        }
        String arn = arns.sagemaker("endpoint", gone.name());
        stores.tags().clear(arn);
        events.happened(new EndpointDeleted(arn, gone.name(), by, now()));
    }

    private EndpointConfig admitted(Deployment wanted) {
        EndpointConfig config = stores.configs().find(Arns.nameOf(wanted.config()))
                .orElseThrow(() -> Inventory.missing(arns, "endpoint-config", wanted.config()));
        List<Model> models = config.variants().stream().map(Variant::model).distinct()
                .map(name -> stores.models().find(name).orElseThrow(() -> Inventory.missing(arns, "model", name)))
                .toList();
        gate.require("the endpoint " + Arns.nameOf(wanted.endpoint()),
                models.stream().flatMap(model -> model.packages().stream()).distinct().toList());
        gate.requireNone("the endpoint " + Arns.nameOf(wanted.endpoint()),
                models.stream().filter(model -> model.packages().isEmpty()).map(Model::name).findFirst());
        return config;
    }

    private void announce(Endpoint endpoint, Actor by) {
        events.happened(new EndpointDeployed(arns.sagemaker("endpoint", endpoint.name()), endpoint.name(),
                endpoint.config(), endpoint.variants().stream().map(variant -> arns.sagemaker("model", variant.model()))
                        .distinct().toList(),
                by, endpoint.changedAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
