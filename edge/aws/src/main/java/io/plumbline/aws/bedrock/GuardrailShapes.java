// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.awsprotocol.Shapes;
import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailArns;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.GuardrailCrossRegionDetails;
import software.amazon.awssdk.services.bedrock.model.GuardrailSummary;

/** Guardrails as answers have them. */
final class GuardrailShapes {
    private final GuardrailArns arns;

    GuardrailShapes(GuardrailArns arns) {
        this.arns = arns;
    }

    GetGuardrailResponse whole(Guardrail guardrail) {
        return Shapes.read(GetGuardrailResponse.class, GuardrailDocuments.described(guardrail.terms())).toBuilder()
                .guardrailId(guardrail.id()).guardrailArn(arns.of(guardrail.id())).version(guardrail.version())
                .status(guardrail.status().name()).statusReasons(guardrail.remarks())
                .createdAt(guardrail.createdAt()).updatedAt(guardrail.updatedAt()).crossRegionDetails(
                        profile(guardrail))
                .kmsKeyArn(guardrail.terms().kept().kmsKeyId().map(this::key).orElse(null)).build();
    }

    GuardrailSummary summary(Guardrail guardrail) {
        return GuardrailSummary.builder().id(guardrail.id()).arn(arns.of(guardrail.id()))
                .status(guardrail.status().name()).name(guardrail.terms().name())
                .description(guardrail.terms().description().orElse(null)).version(guardrail.version())
                .createdAt(guardrail.createdAt()).updatedAt(guardrail.updatedAt())
                .crossRegionDetails(profile(guardrail)).build();
    }

    private @Nullable GuardrailCrossRegionDetails profile(Guardrail guardrail) {
        return guardrail.terms().kept().profile().map(each -> {
            String id = each.substring(each.lastIndexOf('/') + 1);
            return GuardrailCrossRegionDetails.builder().guardrailProfileId(id)
                    .guardrailProfileArn(each.startsWith("arn:") ? each : arn("bedrock", "guardrail-profile/" + id))
                    .build();
        }).orElse(null);
    }

    private String key(String id) {
        if (id.startsWith("arn:")) {
            return id;
        }
        return arn("kms", id.startsWith("alias/") ? id : "key/" + id);
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + arns.region() + ":" + arns.account() + ":" + resource;
    }
}
