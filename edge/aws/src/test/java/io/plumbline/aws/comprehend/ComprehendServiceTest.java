// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.comprehend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.Asking;
import io.plumbline.aws.Operations;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.measure.PlumblineException;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentRequest;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentResponse;
import software.amazon.awssdk.services.comprehend.model.PiiEntity;
import software.amazon.awssdk.services.comprehend.model.TextSegment;
import software.amazon.awssdk.services.comprehend.model.ToxicContent;

final class ComprehendServiceTest {
    private static final Detectors DETECTORS = Detectors.builtIn();
    private static final Operations OPERATIONS = Operations
            .of(List.of(new ComprehendService(() -> DETECTORS)));
    private final Database database = Databases.h2();
    private final Asking asking = new Asking(database, OPERATIONS, "comprehend.amazonaws.com");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void offsetsCountCharactersAndNotUnitsOfUtf16() {
        // The bear takes two units of UTF-16 and one character.
        DetectPiiEntitiesResponse answer = ask(
                DetectPiiEntitiesRequest.builder().text("🐻 ada@example.com 🐻 bob@example.com").languageCode("en")
                        .build(),
                DetectPiiEntitiesResponse.class);

        assertThat(answer.entities()).extracting(entity -> entity.typeAsString() + " " + entity.beginOffset() + " "
                + entity.endOffset()).containsExactly("EMAIL 2 17", "EMAIL 20 35");
    }

    @Test
    void kindsHaveTheNamesOfComprehendAndEachIsNamedOnce() {
        ContainsPiiEntitiesResponse answer = ask(ContainsPiiEntitiesRequest.builder()
                .text("Cards 4111 1111 1111 1111 and 5500 0000 0000 0004, SSN 536-90-4399").languageCode("en")
                .build(), ContainsPiiEntitiesResponse.class);

        assertThat(answer.labels()).extracting(label -> label.nameAsString())
                .containsExactlyInAnyOrder("CREDIT_DEBIT_NUMBER", "SSN");
    }

    @Test
    void eachSegmentHasAllLabelsAndTheHighestIsItsToxicity() {
        DetectToxicContentResponse answer = ask(DetectToxicContentRequest.builder().languageCode("en")
                .textSegments(TextSegment.builder().text("Thank you for the lovely afternoon.").build(),
                        TextSegment.builder().text("You are a worthless idiot and nobody likes you.").build())
                .build(), DetectToxicContentResponse.class);

        assertThat(answer.resultList()).hasSize(2).allSatisfy(result -> {
            assertThat(result.labels()).hasSize(7);
            assertThat(result.toxicity()).isEqualTo(
                    Collections.max(result.labels().stream().map(ToxicContent::score).toList()));
        });
        assertThat(answer.resultList().get(0).toxicity()).isLessThan(answer.resultList().get(1).toxicity());
    }

    @Test
    void whatIsTooLongOrInAnotherLanguageIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> ask(DetectPiiEntitiesRequest.builder().text("a".repeat(100_001)).languageCode("en")
                .build(), DetectPiiEntitiesResponse.class)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("100001 bytes").hasMessageContaining("at most 100000");
        assertThatThrownBy(() -> ask(toxic("de", "Hallo"), DetectToxicContentResponse.class))
                .hasMessageContaining("LanguageCode was de");
        assertThatThrownBy(() -> ask(toxic("en", "é".repeat(501)), DetectToxicContentResponse.class))
                .hasMessageContaining("1002 bytes");
    }

    @Test
    void sensitiveDataIsSoughtInEnglishAndSpanishOnly() {
        assertThat(ask(pii("es", "Escríbame a ana@example.es"), DetectPiiEntitiesResponse.class).entities())
                .extracting(PiiEntity::typeAsString).containsExactly("EMAIL");
        assertThatThrownBy(() -> ask(pii("fr", "Bonjour"), DetectPiiEntitiesResponse.class))
                .hasMessageContaining("LanguageCode was fr, use en or es");
        assertThatThrownBy(() -> ask(ContainsPiiEntitiesRequest.builder().text("Hallo").languageCode("de").build(),
                ContainsPiiEntitiesResponse.class)).hasMessageContaining("LanguageCode was de");
    }

    private static DetectPiiEntitiesRequest pii(String language, String text) {
        return DetectPiiEntitiesRequest.builder().languageCode(language).text(text).build();
    }

    private static DetectToxicContentRequest toxic(String language, String text) {
        return DetectToxicContentRequest.builder().languageCode(language)
                .textSegments(TextSegment.builder().text(text).build()).build();
    }

    private <R> R ask(SdkPojo request, Class<R> type) {
        return asking.ask(request, type);
    }
}
