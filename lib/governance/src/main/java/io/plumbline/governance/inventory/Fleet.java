// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelPackages;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All models with what is known of them: the dashboard. */
public final class Fleet {
    private final InventoryStores stores;
    private final ModelPackages packages;
    private final CardsOfModels cards;

    public Fleet(InventoryStores stores, ModelPackages packages, CardsOfModels cards) {
        this.stores = stores;
        this.packages = packages;
        this.cards = cards;
    }

    /** Returns one page of models. */
    public Page<FleetRow> list(Listing listing, PageRequest page) {
        Page<Model> models = stores.models().list(listing, page);
        return new Page<>(rows(models.items(), packages(models.items())), models.next());
    }

    /** Returns the same page with no packages in its rows, for those who look at many models. */
    public Page<FleetRow> withoutPackages(Listing listing, PageRequest page) {
        Page<Model> models = stores.models().list(listing, page);
        return new Page<>(rows(models.items(), Map.of()), models.next());
    }

    /** Finds one model. */
    public Optional<FleetRow> find(String name) {
        return stores.models().find(name).map(List::of).map(one -> rows(one, packages(one)).get(0));
    }

    private List<FleetRow> rows(List<Model> models, Map<PackageId, ModelPackage> known) {
        List<String> names = models.stream().map(Model::name).toList();
        Map<String, CardOfModel> found = cards.of(names);
        Map<String, List<Endpoint>> serving = stores.endpoints().serving(names);
        return models.stream().map(model -> new FleetRow(model, Optional.ofNullable(found.get(Names.key(model.name()))),
                serving.getOrDefault(Names.key(model.name()), List.of()),
                model.packages().stream().flatMap(id -> Optional.ofNullable(known.get(key(id))).stream()).toList(),
                List.of())).toList();
    }

    private Map<PackageId, ModelPackage> packages(List<Model> models) {
        List<PackageId> ids = models.stream().flatMap(model -> model.packages().stream()).distinct().toList();
        return packages.findAll(ids).stream().collect(Collectors.toMap(each -> key(each.id()), each -> each));
    }

    /** Names that differ only by case are the same. */
    private static PackageId key(PackageId id) {
        return new PackageId(Names.key(id.name()), id.version());
    }
}
