// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Enforcement.Guarding;
import io.plumbline.guardrails.library.Enforcement.Mode;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.AccountEnforcedGuardrailInferenceInputConfiguration;
import software.amazon.awssdk.services.bedrock.model.AccountEnforcedGuardrailOutputConfiguration;
import software.amazon.awssdk.services.bedrock.model.ConfigurationOwner;
import software.amazon.awssdk.services.bedrock.model.DeleteEnforcedGuardrailConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.DeleteEnforcedGuardrailConfigurationResponse;
import software.amazon.awssdk.services.bedrock.model.ListEnforcedGuardrailsConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.ListEnforcedGuardrailsConfigurationResponse;
import software.amazon.awssdk.services.bedrock.model.ModelEnforcement;
import software.amazon.awssdk.services.bedrock.model.PutEnforcedGuardrailConfigurationRequest;
import software.amazon.awssdk.services.bedrock.model.PutEnforcedGuardrailConfigurationResponse;
import software.amazon.awssdk.services.bedrock.model.SelectiveContentGuarding;

/** Puts, lists and deletes configurations that enforce guardrails. */
final class EnforcementHandlers {
    private static final int USUAL = 100;

    private final EnforcementKeeping enforcements;
    private final GuardrailArns arns;
    private final Paging paging;

    EnforcementHandlers(EnforcementKeeping enforcements, GuardrailArns arns, Paging paging) {
        this.enforcements = enforcements;
        this.arns = arns;
        this.paging = paging;
    }

    PutEnforcedGuardrailConfigurationResponse put(PutEnforcedGuardrailConfigurationRequest request, Call call) {
        call.require("*");
        AccountEnforcedGuardrailInferenceInputConfiguration wanted = request.guardrailInferenceConfig();
        call.touches(GuardrailHandlers.TYPE, arns.arn(wanted.guardrailIdentifier()));
        Enforcement made = enforcements.put(Optional.ofNullable(request.configId()),
                new EnforcementKeeping.Terms(wanted.guardrailIdentifier(), wanted.guardrailVersion(),
                        guarding(wanted.selectiveContentGuarding()), models(wanted.modelEnforcement())),
                call.caller().principal().arn());
        return PutEnforcedGuardrailConfigurationResponse.builder().configId(made.id()).updatedAt(made.updatedAt())
                .updatedBy(made.updatedBy()).build();
    }

    ListEnforcedGuardrailsConfigurationResponse list(ListEnforcedGuardrailsConfigurationRequest request, Call call) {
        call.require("*");
        String listing = "ListEnforcedGuardrailsConfiguration";
        Page<Enforcement> page = enforcements.list(paging.read(request.nextToken(), null, USUAL, listing));
        return ListEnforcedGuardrailsConfigurationResponse.builder().guardrailsConfig(page.map(this::shown).items())
                .nextToken(paging.next(page, listing)).build();
    }

    DeleteEnforcedGuardrailConfigurationResponse delete(DeleteEnforcedGuardrailConfigurationRequest request,
            Call call) {
        call.require("*");
        enforcements.delete(request.configId());
        return DeleteEnforcedGuardrailConfigurationResponse.builder().build();
    }

    private AccountEnforcedGuardrailOutputConfiguration shown(Enforcement each) {
        return AccountEnforcedGuardrailOutputConfiguration.builder().configId(each.id())
                .guardrailId(each.guardrailId()).guardrailArn(arns.of(each.guardrailId()))
                .guardrailVersion(each.version()).selectiveContentGuarding(guarding(each.guarding()))
                .modelEnforcement(each.models().map(models -> ModelEnforcement.builder()
                        .includedModels(models.included()).excludedModels(models.excluded()).build()).orElse(null))
                .createdAt(each.createdAt()).createdBy(each.createdBy()).updatedAt(each.updatedAt())
                .updatedBy(each.updatedBy()).owner(ConfigurationOwner.ACCOUNT).build();
    }

    private static Guarding guarding(@Nullable SelectiveContentGuarding wanted) {
        return wanted == null
                ? Guarding.UNSAID
                : new Guarding(mode(wanted.systemAsString()), mode(wanted.messagesAsString()));
    }

    private static @Nullable SelectiveContentGuarding guarding(Guarding kept) {
        return kept.equals(Guarding.UNSAID)
                ? null
                : SelectiveContentGuarding.builder().system(kept.system().map(Mode::name).orElse(null))
                        .messages(kept.messages().map(Mode::name).orElse(null)).build();
    }

    private static Optional<Mode> mode(@Nullable String word) {
        return Optional.ofNullable(word).map(Mode::valueOf);
    }

    private static Optional<Enforcement.Models> models(@Nullable ModelEnforcement wanted) {
        return Optional.ofNullable(wanted)
                .map(each -> new Enforcement.Models(each.includedModels(), each.excludedModels()));
    }
}
