// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.comprehend;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.security.gate.Call;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentRequest;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentResponse;
import software.amazon.awssdk.services.comprehend.model.EntityLabel;
import software.amazon.awssdk.services.comprehend.model.LanguageCode;
import software.amazon.awssdk.services.comprehend.model.PiiEntity;
import software.amazon.awssdk.services.comprehend.model.TextSegment;

/** Serves DetectPiiEntities, ContainsPiiEntities and DetectToxicContent. */
public final class ComprehendService implements Service {
    private static final String TOO_LONG = "TextSizeLimitExceededException";
    private static final String OTHER_LANGUAGE = "UnsupportedLanguageException";
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SEGMENT = 1_000;
    private static final int MOST_SEGMENTS = 10;
    private static final Set<EntityType> TYPES = Arrays.stream(EntityType.values())
            .filter(type -> type.comprehendName().isPresent()).collect(Collectors.toUnmodifiableSet());

    private final Supplier<Detectors> detectors;
    private final Toxicity toxicity;

    /** Serves by {@code detectors}, which are loaded when they are first asked for. */
    public ComprehendService(Supplier<Detectors> detectors) {
        this.detectors = detectors;
        this.toxicity = new Toxicity(detectors);
    }

    @Override
    public void register(Register register) {
        register.on(DetectPiiEntitiesRequest.class, this::detect).failing(Category.LIMIT_EXCEEDED, TOO_LONG)
                .failing(Category.NOT_AVAILABLE_YET, OTHER_LANGUAGE);
        register.on(ContainsPiiEntitiesRequest.class, this::contains).failing(Category.LIMIT_EXCEEDED, TOO_LONG)
                .failing(Category.NOT_AVAILABLE_YET, OTHER_LANGUAGE);
        register.on(DetectToxicContentRequest.class, this::toxic).failing(Category.LIMIT_EXCEEDED, TOO_LONG)
                .failing(Category.NOT_AVAILABLE_YET, OTHER_LANGUAGE);
    }

    private DetectPiiEntitiesResponse detect(DetectPiiEntitiesRequest request, Call call) {
        call.require("*");
        requireEnglishOrSpanish(request.languageCode(), request.languageCodeAsString());
        String text = request.text();
        CodePoints points = new CodePoints(text);
        return DetectPiiEntitiesResponse.builder().entities(find(text).stream()
                .map(finding -> PiiEntity.builder().type(finding.type().comprehendName().orElseThrow())
                        .score((float) finding.score()).beginOffset(points.before(finding.begin()))
                        .endOffset(points.before(finding.end())).build())
                .toList()).build();
    }

    private ContainsPiiEntitiesResponse contains(ContainsPiiEntitiesRequest request, Call call) {
        call.require("*");
        requireEnglishOrSpanish(request.languageCode(), request.languageCodeAsString());
        Map<EntityType, Double> surest = find(request.text()).stream()
                .collect(Collectors.toMap(Finding::type, Finding::score, Math::max, TreeMap::new));
        return ContainsPiiEntitiesResponse.builder().labels(surest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(each -> EntityLabel.builder().name(each.getKey().comprehendName().orElseThrow())
                        .score(each.getValue().floatValue()).build())
                .toList()).build();
    }

    private DetectToxicContentResponse toxic(DetectToxicContentRequest request, Call call) {
        call.require("*");
        if (request.languageCode() != LanguageCode.EN) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "toxic content is recognised in English only; "
                    + "LanguageCode was " + request.languageCodeAsString() + ", use en.");
        }
        List<TextSegment> segments = request.textSegments();
        if (segments.size() > MOST_SEGMENTS) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "TextSegments has " + segments.size()
                    + " segments, at most " + MOST_SEGMENTS + " are allowed; send the rest in another request.");
        }
        segments.forEach(segment -> check("a text segment", segment.text(), LONGEST_SEGMENT));
        return DetectToxicContentResponse.builder()
                .resultList(segments.stream().map(segment -> toxicity.labels(segment.text())).toList()).build();
    }

    /** The detectors read any language, but a client is told of the two that Comprehend takes. */
    private static void requireEnglishOrSpanish(LanguageCode language, String given) {
        if (language != LanguageCode.EN && language != LanguageCode.ES) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET,
                    "sensitive data is recognised in English and Spanish; LanguageCode was " + given
                            + ", use en or es.");
        }
    }

    private List<Finding> find(String text) {
        check("Text", text, LONGEST_TEXT);
        return detectors.get().sensitive().find(text, TYPES);
    }

    private static void check(String what, String text, int most) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > most) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, what + " has " + size
                    + " bytes in UTF-8, at most " + most + " are allowed; send it in parts.");
        }
    }
}
