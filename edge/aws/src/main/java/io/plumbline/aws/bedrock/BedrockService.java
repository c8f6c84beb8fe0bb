// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.measure.PlumblineException.Category;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailVersionRequest;
import software.amazon.awssdk.services.bedrock.model.DeleteEnforcedGuardrailConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.DeleteGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.ListEnforcedGuardrailsConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.ListGuardrailsRequest;
import software.amazon.awssdk.services.bedrock.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.bedrock.model.PutEnforcedGuardrailConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.TagResourceRequest;
import software.amazon.awssdk.services.bedrock.model.UntagResourceRequest;
import software.amazon.awssdk.services.bedrock.model.UpdateGuardrailRequest;

/** Guardrails, the configurations that enforce them, and their tags. */
public final class BedrockService implements Service {
    private final GuardrailHandlers guardrails;
    private final EnforcementHandlers enforcements;
    private final TagHandlers tags;

    public BedrockService(GuardrailKeeping guardrails, EnforcementKeeping enforcements, TagStore tags, Paging paging) {
        this.guardrails = new GuardrailHandlers(guardrails, tags, paging);
        this.enforcements = new EnforcementHandlers(enforcements, guardrails.arns(), paging);
        this.tags = new TagHandlers(guardrails, tags);
    }

    @Override
    public void register(Register register) {
        register.on(CreateGuardrailRequest.class, guardrails::create);
        register.on(UpdateGuardrailRequest.class, guardrails::update);
        register.on(GetGuardrailRequest.class, guardrails::get);
        register.on(ListGuardrailsRequest.class, guardrails::list);
        register.on(CreateGuardrailVersionRequest.class, guardrails::publish);
        register.on(DeleteGuardrailRequest.class, guardrails::delete).failing(Category.IN_USE,
                "ResourceInUseException");
        register.on(PutEnforcedGuardrailConfigurationRequest.class, enforcements::put);
        register.on(ListEnforcedGuardrailsConfigurationRequest.class, enforcements::list);
        register.on(DeleteEnforcedGuardrailConfigurationRequest.class, enforcements::delete);
        register.on(TagResourceRequest.class, tags::tag).failing(Category.LIMIT_EXCEEDED, TagHandlers.TOO_MANY);
        register.on(UntagResourceRequest.class, tags::untag);
        register.on(ListTagsForResourceRequest.class, tags::list);
    }
}
