// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelPackages;
import io.plumbline.governance.registry.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return new Page<>(rows(models.items()), models.next());
    }

    /** Finds one model. */
    public Optional<FleetRow> find(String name) {
        return stores.models().find(name).map(model -> rows(List.of(model)).get(0));
    }

    private List<FleetRow> rows(List<Model> models) {
        List<String> names = models.stream().map(Model::name).toList();
        Map<String, CardOfModel> found = cards.of(names);
        Map<String, List<Endpoint>> serving = stores.endpoints().serving(names);
        return models.stream().map(model -> new FleetRow(model, Optional.ofNullable(found.get(Names.key(model.name()))),
                serving.getOrDefault(Names.key(model.name()), List.of()), packages(model), List.of())).toList();
    }

    private List<ModelPackage> packages(Model model) {
        return model.packages().stream().flatMap(id -> packages.find(id).stream()).toList();
    }
}
