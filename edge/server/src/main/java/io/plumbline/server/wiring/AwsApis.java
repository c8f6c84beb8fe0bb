// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.Authentication.Known;
import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.aws.SignedRequests;
import io.plumbline.aws.bedrock.BedrockService;
import io.plumbline.aws.bedrockruntime.gateway.GatewayService;
import io.plumbline.aws.bedrockruntime.guardrails.GuardrailRuntimeService;
import io.plumbline.aws.cloudtrail.CloudTrailService;
import io.plumbline.aws.comprehend.ComprehendService;
import io.plumbline.aws.iam.IamService;
import io.plumbline.aws.macie.MacieService;
import io.plumbline.aws.sagemaker.cards.ModelCardService;
import io.plumbline.aws.sagemaker.inventory.InventoryService;
import io.plumbline.aws.sagemaker.lineage.LineageService;
import io.plumbline.aws.sagemaker.registry.RegistryService;
import io.plumbline.aws.sagemaker.search.SearchService;
import io.plumbline.aws.sagemaker.tags.TagService;
import io.plumbline.aws.sts.StsService;
import io.plumbline.aws.sts.WebIdentityProvider;
import io.plumbline.aws.sts.WebIdentityRequests;
import io.plumbline.aws.sts.WebIdentityTokens;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.documents.search.SearchSource;
import io.plumbline.documents.search.SearchSources;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.privacy.library.AllowListKeeping;
import io.plumbline.privacy.library.IdentifierKeeping;
import io.plumbline.security.access.Caller;
import io.plumbline.store.privacy.JdbiAllowLists;
import io.plumbline.store.privacy.JdbiCustomIdentifiers;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What programs call.
 *
 * @param aws     the AWS API
 * @param inside  the AWS API for a caller in this process, who needs no signature and counts in no figure
 * @param lineage OpenLineage events
 */
record AwsApis(AwsApi aws, Function<Caller, Endpoint> inside, Endpoint lineage) {
    static AwsApis of(Ground ground, Governance governance, Guardrails guardrails, Models models, AwsWire wire,
            List<WebIdentityProvider> webIdentities, Observed observed) {
        SignedRequests signed = new SignedRequests(ground.credentials(), ground.clock());
        WebIdentityTokens tokens = new WebIdentityTokens(webIdentities, ground.clock());
        Operations operations = Operations.of(services(ground, governance, guardrails, models, tokens));
        AwsApi aws = new AwsApi(wire, operations, new WebIdentityRequests(signed, wire, tokens, ground.arns()),
                ground.gate(), AwsApis::newId, observed);
        Function<Caller, Endpoint> inside = caller -> new AwsApi(wire, operations,
                (request, route) -> new Known(caller, request), ground.gate(), AwsApis::newId,
                (service, operation, status, took) -> {
                });
        return new AwsApis(aws, inside, Lineages.of(ground, governance, signed));
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Returns every service, each with the operations it serves. */
    private static List<Service> services(Ground ground, Governance governance, Guardrails guardrails,
            Models models, WebIdentityTokens tokens) {
        Paging paging = new Paging(ground.root().pageTokens());
        Tagging tagging = tagging(governance);
        return List.of(new IamService(ground.realm(), ground.credentials(), ground.passwords(), paging),
                new StsService(ground.realm(), ground.authoriser(), tokens),
                new LineageService(governance.lineage(), governance.associations(), governance.search(), tagging,
                        governance.tags(), paging),
                new RegistryService(governance.registry(), governance.groups(), governance.tags(), paging,
                        ground.arns()),
                new InventoryService(governance.inventory(), governance.deployments(), governance.inventoryStores(),
                        paging, ground.arns()),
                new ModelCardService(governance.cards(), governance.exports(), governance.tags(), paging),
                new CloudTrailService(ground.audit().trails(), ground.audit().trail(), ground.audit().proofs(),
                        ground.arns(), paging, ground.clock()),
                macie(ground, governance, paging), new ComprehendService(guardrails.detectors()),
                new BedrockService(guardrails.keeping(), guardrails.enforcements(), governance.tags(), paging),
                new GuardrailRuntimeService(guardrails.library(), guardrails.recorder(), guardrails.detectors(),
                        guardrails.images(), guardrails.limits(), guardrails.keeping().arns(), ground.clock()),
                new GatewayService(models.gateway(), ground.arns(), ground.clock()),
                new TagService(tagging, ground.arns(), paging),
                new SearchService(searched(ground, governance), paging));
    }

    private static MacieService macie(Ground ground, Governance governance, Paging paging) {
        return new MacieService(
                new IdentifierKeeping(new JdbiCustomIdentifiers(ground.database()), ground.clock(), AwsApis::newId),
                new AllowListKeeping(new JdbiAllowLists(ground.database()), ground.clock(), AwsApis::newId),
                governance.tags(), ground.objects(), ground.arns(), paging);
    }

    private static Tagging tagging(Governance governance) {
        List<Taggable> kinds = new ArrayList<>(LineageService.taggables(governance.lineage()));
        kinds.addAll(RegistryService.taggables(governance.registryStores()));
        kinds.addAll(InventoryService.taggables(governance.inventoryStores()));
        kinds.add(ModelCardService.taggable(governance.cardStore()));
        return new Tagging(governance.tags(), kinds);
    }

    private static Map<String, SearchSource> searched(Ground ground, Governance governance) {
        SearchSources sources = new SearchSources(ground.arns(), governance.tags());
        return Map.of("Model", sources.models(governance.fleet()), "Endpoint",
                sources.endpoints(governance.inventoryStores().endpoints()), "ModelPackage",
                sources.packages(governance.registryStores().packages()), "ModelPackageGroup",
                sources.groups(governance.registryStores().groups()), "ModelCard",
                sources.cards(governance.cardStore()));
    }
}
