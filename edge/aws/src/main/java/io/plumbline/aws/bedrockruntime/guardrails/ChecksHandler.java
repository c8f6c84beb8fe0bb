// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.guardrails.assess.Checks;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.library.CheckedConversation;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.RequestLimits;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import io.plumbline.security.gate.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksConfig;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksMessage;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksResponse;

/** Checks a conversation without a guardrail. */
final class ChecksHandler {
    private final Supplier<Detectors> detectors;
    private final DecisionRecorder recorder;
    private final RequestLimits limits;
    private final InstantSource clock;

    ChecksHandler(Supplier<Detectors> detectors, DecisionRecorder recorder, RequestLimits limits,
            InstantSource clock) {
        this.detectors = detectors;
        this.recorder = recorder;
        this.limits = limits;
        this.clock = clock;
    }

    InvokeGuardrailChecksResponse invoke(InvokeGuardrailChecksRequest request, Call call) {
        call.require("*");
        GuardrailChecksConfig wanted = request.checks();
        if (wanted.contentFilter() == null && wanted.promptAttack() == null && wanted.sensitiveInformation() == null) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "no check is asked for; name at least one of "
                    + "contentFilter, promptAttack and sensitiveInformation in checks.");
        }
        List<Checks.Message> messages = request.messages().stream().map(ChecksHandler::message).toList();
        limits.check(messages);
        Instant begun = clock.instant();
        Checks.Result result = Checks.of(detectors.get()).run(messages, harms(wanted), entities(wanted));
        new CheckedConversation(messages, result, versions(), Duration.between(begun, clock.instant())).record(recorder,
                new Decision.Asked(Decision.Way.CHECKS, call.caller().principal().arn(), Optional.empty()));
        return CheckShapes.answer(wanted, result);
    }

    private Map<String, String> versions() {
        return detectors.get().harms().stages().stream()
                .collect(Collectors.toMap(HarmDetector::name, HarmDetector::version));
    }

    private static Checks.Message message(GuardrailChecksMessage message) {
        return new Checks.Message(Checks.Role.valueOf(message.roleAsString().toUpperCase(Locale.ROOT)),
                message.content().stream().map(GuardrailChecksContentBlock::text).toList());
    }

    private static Set<Harm> harms(GuardrailChecksConfig wanted) {
        Set<Harm> harms = EnumSet.noneOf(Harm.class);
        if (wanted.contentFilter() != null) {
            wanted.contentFilter().categories().forEach(each -> harms.add(Harm.valueOf(each.categoryAsString())));
        }
        if (wanted.promptAttack() != null) {
            wanted.promptAttack().categories().forEach(each -> harms.add(Harm.valueOf(each.categoryAsString())));
        }
        return harms;
    }

    private static Set<EntityType> entities(GuardrailChecksConfig wanted) {
        Set<EntityType> entities = EnumSet.noneOf(EntityType.class);
        if (wanted.sensitiveInformation() != null) {
            wanted.sensitiveInformation().entities()
                    .forEach(each -> entities.add(EntityType.valueOf(each.typeAsString())));
        }
        return entities;
    }
}
