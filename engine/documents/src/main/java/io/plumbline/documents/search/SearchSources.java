// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.documents.search.StoredSource.Shape;
import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.inventory.Endpoints;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.registry.Listing.Sort;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelPackages;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.registry.PackageGroups;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.governance.registry.Structures;
import io.plumbline.governance.tags.TagStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The kinds of records that can be searched. */
public final class SearchSources {
    private static final Set<Sort> BY_AGE = Set.of(Sort.NAME, Sort.CREATED);
    private static final Set<Sort> BY_CHANGE = Set.of(Sort.NAME, Sort.CREATED, Sort.CHANGED);

    private final Arns arns;
    private final TagStore tags;

    public SearchSources(Arns arns, TagStore tags) {
        this.arns = arns;
        this.tags = tags;
    }

    /** Returns packages. */
    public SearchSource packages(ModelPackages packages) {
        PackageDocuments documents = new PackageDocuments(arns);
        return new StoredSource<>(Set.of("ModelPackageName", "ModelPackageGroupName"),
                Optional.of("ModelApprovalStatus"), BY_CHANGE,
                (listing, page) -> packages.list(PackageQuery.all(listing), page),
                new Shape<>(each -> each.id().arn(arns), each -> each.structures().json(),
                        (each, tagged) -> documents.modelPackage(bare(each), tagged), documents::modelPackage,
                        (each, node) -> node),
                tags);
    }

    /** Returns groups of packages. */
    public SearchSource groups(PackageGroups groups) {
        BiFunction<PackageGroup, Map<String, String>, ObjectNode> document = new PackageDocuments(arns)::group;
        return new StoredSource<>(Set.of("ModelPackageGroupName"), Optional.empty(), BY_AGE, groups::list,
                new Shape<>(each -> arns.sagemaker("model-package-group", each.name()), each -> "{}", document,
                        document, (each, node) -> node),
                tags);
    }

    /** Returns models as the dashboard shows them. */
    public SearchSource models(Fleet fleet) {
        RecordDocuments documents = new RecordDocuments(arns);
        return new StoredSource<>(Set.of("ModelName", "Model.ModelName"), Optional.empty(), BY_AGE,
                fleet::withoutPackages,
                new Shape<>(each -> arns.sagemaker("model", each.model().name()),
                        each -> each.model().structures().json(),
                        (each, tagged) -> documents.dashboard(bare(each), tagged), documents::dashboard,
                        (each, node) -> node),
                tags);
    }

    /** Returns endpoints. */
    public SearchSource endpoints(Endpoints endpoints) {
        RecordDocuments documents = new RecordDocuments(arns);
        return new StoredSource<>(Set.of("EndpointName"), Optional.of("EndpointStatus"), BY_CHANGE, endpoints::list,
                new Shape<>(each -> arns.sagemaker("endpoint", each.name()), each -> each.structures().json(),
                        (each, tagged) -> documents.endpoint(bare(each), tagged), documents::endpoint,
                        (each, node) -> node),
                tags);
    }

    /** Returns model cards in their newest versions. */
    public SearchSource cards(ModelCards cards) {
        CardRecords records = new CardRecords(cards, arns);
        return new StoredSource<>(Set.of("ModelCardName"), Optional.of("ModelCardStatus"), BY_AGE, records::list,
                new Shape<>(records::arn, each -> "{}", records::document, records::document, records::complete),
                tags);
    }

    private static ModelPackage bare(ModelPackage each) {
        return new ModelPackage(each.id(), each.terms(), each.decision(), each.metadata(), Structures.NONE,
                each.history());
    }

    private static FleetRow bare(FleetRow each) {
        Model model = each.model();
        return new FleetRow(new Model(model.name(), model.packages(), model.executionRole(), Structures.NONE,
                model.createdBy(), model.createdAt()), each.card(), each.endpoints(), each.packages(), each.monitors());
    }

    private static Endpoint bare(Endpoint each) {
        return new Endpoint(each.name(), each.config(), each.status(), each.variants(), Structures.NONE,
                each.createdBy(), each.createdAt(), each.changedAt());
    }
}
