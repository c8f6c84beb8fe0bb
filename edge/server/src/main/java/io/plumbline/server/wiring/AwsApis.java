// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.aws.SignedRequests;
import io.plumbline.aws.iam.IamService;
import io.plumbline.aws.sagemaker.lineage.LineageService;
import io.plumbline.aws.sts.StsService;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Observed;
import java.util.List;
import java.util.UUID;

/**
 * What programs call.
 *
 * @param aws     the AWS API
 * @param lineage OpenLineage events
 */
record AwsApis(AwsApi aws, Endpoint lineage) {
    static AwsApis of(Ground ground, Governance governance, AwsWire wire, Observed observed) {
        SignedRequests signed = new SignedRequests(ground.credentials(), ground.clock());
        AwsApi aws = new AwsApi(wire, Operations.of(services(ground, governance)), signed, ground.gate(),
                () -> UUID.randomUUID().toString(), observed);
        return new AwsApis(aws, Lineages.of(ground, governance, signed));
    }

    /** Returns every service, each with the operations it serves. */
    private static List<Service> services(Ground ground, Governance governance) {
        Paging paging = new Paging(ground.root().pageTokens());
        Tagging tagging = new Tagging(governance.tags(), LineageService.taggables(governance.lineage()));
        return List.of(new IamService(ground.realm(), ground.credentials(), ground.passwords(), paging),
                new StsService(ground.realm(), ground.authoriser()),
                new LineageService(governance.lineage(), governance.associations(), governance.search(), tagging,
                        governance.tags(), paging));
    }
}
