// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.comprehend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.Operations;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.ContainsPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesRequest;
import software.amazon.awssdk.services.comprehend.model.DetectPiiEntitiesResponse;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentRequest;
import software.amazon.awssdk.services.comprehend.model.DetectToxicContentResponse;
import software.amazon.awssdk.services.comprehend.model.TextSegment;
import software.amazon.awssdk.services.comprehend.model.ToxicContent;

final class ComprehendServiceTest {
    private static final Detectors DETECTORS = Detectors.builtIn();
    private static final Operations OPERATIONS = Operations
            .of(List.of(new ComprehendService(() -> DETECTORS)));
    private final Database database = Databases.h2();

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

    private static DetectToxicContentRequest toxic(String language, String text) {
        return DetectToxicContentRequest.builder().languageCode(language)
                .textSegments(TextSegment.builder().text(text).build()).build();
    }

    private <R> R ask(SdkPojo request, Class<R> type) {
        Principal ann = new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ann",
                "AIDA1", "ann", Optional.empty(), Optional.empty(), Map.of());
        Gatekeeper gate = new Gatekeeper((caller, question) -> new Answer(true, ""), database, new Deaf(),
                () -> Instant.EPOCH, () -> "id");
        Caller caller = new Caller(ann, new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1"));
        Deed deed = new Deed("comprehend.amazonaws.com", "Detect", true, "r", Optional.empty(), failure -> "x");
        return type.cast(gate.perform(caller, deed,
                call -> OPERATIONS.find(request.getClass()).orElseThrow().handle(request, call).response()));
    }

    private static final class Deaf implements AuditLog {
        @Override
        public void record(AuditEvent event) {
            // Nothing here asks for it.
        }

        @Override
        public void recordLater(AuditEvent event) {
            // Nothing here asks for it.
        }
    }
}
