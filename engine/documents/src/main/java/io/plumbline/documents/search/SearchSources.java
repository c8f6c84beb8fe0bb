// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.inventory.Endpoints;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.registry.Listing.Sort;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelPackages;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.registry.PackageGroups;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.governance.tags.TagStore;
import java.util.Optional;
import java.util.Set;

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
        return new StoredSource<ModelPackage>(Set.of("ModelPackageName", "ModelPackageGroupName"),
                Optional.of("ModelApprovalStatus"), BY_CHANGE,
                (listing, page) -> packages.list(PackageQuery.all(listing), page), each -> each.id().arn(arns),
                new PackageDocuments(arns)::modelPackage, "ModelPackageArn", tags);
    }

    /** Returns groups of packages. */
    public SearchSource groups(PackageGroups groups) {
        return new StoredSource<PackageGroup>(Set.of("ModelPackageGroupName"), Optional.empty(), BY_AGE, groups::list,
                each -> arns.sagemaker("model-package-group", each.name()), new PackageDocuments(arns)::group,
                "ModelPackageGroupArn", tags);
    }

    /** Returns models as the dashboard shows them. */
    public SearchSource models(Fleet fleet) {
        return new StoredSource<FleetRow>(Set.of("ModelName", "Model.ModelName"), Optional.empty(), BY_AGE, fleet::list,
                each -> arns.sagemaker("model", each.model().name()), new RecordDocuments(arns)::dashboard,
                "Model.ModelArn", tags);
    }

    /** Returns endpoints. */
    public SearchSource endpoints(Endpoints endpoints) {
        return new StoredSource<Endpoint>(Set.of("EndpointName"), Optional.of("EndpointStatus"), BY_CHANGE,
                endpoints::list, each -> arns.sagemaker("endpoint", each.name()), new RecordDocuments(arns)::endpoint,
                "EndpointArn", tags);
    }

    /** Returns model cards in their newest versions. */
    public SearchSource cards(ModelCards cards) {
        return new CardSource(cards, tags, arns);
    }
}
