// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.access.Answer;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.audit.Audit;
import io.plumbline.store.audit.AuditEvents;
import io.plumbline.store.audit.AuditSettings;
import io.plumbline.store.audit.SharedKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudtrail.model.AddTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.AddTagsResponse;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.ListPublicKeysRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListPublicKeysResponse;
import software.amazon.awssdk.services.cloudtrail.model.ListTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListTagsResponse;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingResponse;
import software.amazon.awssdk.services.cloudtrail.model.Tag;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailResponse;

class CloudTrailServiceTest {
    private static final Instant LATER = AuditEvents.NOON.plusSeconds(3600);

    @TempDir
    Path folder;
    private final List<String> codes = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private Database database;
    private Audit audit;
    private Gatekeeper gate;
    private Operations operations;

    @BeforeEach
    void open() {
        Aead aead = aead();
        database = Databases.h2();
        SharedKey.insert(database, aead, LATER);
        audit = Audit.open(database, new FolderObjects(folder, () -> LATER),
                AuditSettings.usual("000000000000", "us-east-1"), aead, () -> LATER, new SecureRandom());
        gate = new Gatekeeper((caller, question) -> new Answer(true, ""), database, audit.log(), () -> LATER,
                () -> "id" + ids.incrementAndGet());
        operations = Operations.of(List.of(new CloudTrailService(audit.trails(), audit.trail(), audit.proofs(),
                new Arns("us-east-1", "000000000000"), new Paging(new PageTokens(aead)), () -> LATER)));
    }

    @AfterEach
    void close() {
        audit.close();
        database.close();
    }

    @Test
    void aTrailIsMadeDescribedChangedAndDeletedAndEachStepIsInTheLogAtOnce() {
        CreateTrailResponse made = ask(create("second").enableLogFileValidation(true).build(),
                CreateTrailResponse.class);
        assertThat(made.trailARN()).isEqualTo("arn:aws:cloudtrail:us-east-1:000000000000:trail/second");
        assertThat(ask(DescribeTrailsRequest.builder().build(), DescribeTrailsResponse.class).trailList())
                .extracting("name").containsExactly("default", "second");
        ask(UpdateTrailRequest.builder().name("second").s3KeyPrefix("p/").build(), UpdateTrailResponse.class);
        assertThat(ask(DescribeTrailsRequest.builder().trailNameList(made.trailARN(), "nobody").build(),
                DescribeTrailsResponse.class).trailList()).extracting("s3BucketName", "s3KeyPrefix")
                .containsExactly(tuple("my-logs", "p"));
        ask(DeleteTrailRequest.builder().name("second").build(), DeleteTrailResponse.class);

        assertThat(lookup(LookupAttributeKey.RESOURCE_NAME, "second")).extracting(Event::eventName)
                .containsExactly("DeleteTrail", "UpdateTrail", "CreateTrail");
    }

    @Test
    void failuresHaveTheCodesOfCloudTrail() {
        assertThat(code(create("a").build())).isEqualTo("InvalidTrailNameException");
        assertThat(code(create("default").build())).isEqualTo("TrailAlreadyExistsException");
        assertThat(code(create("good").s3BucketName("Bad").build())).isEqualTo("InvalidS3BucketNameException");
        assertThat(code(create("good").s3KeyPrefix("a/../b").build())).isEqualTo("InvalidS3PrefixException");
        assertThat(code(create("good").kmsKeyId("k").build())).isEqualTo("UnsupportedOperationException");
        assertThat(code(DeleteTrailRequest.builder().name("none").build())).isEqualTo("TrailNotFoundException");
        for (int n = 0; n < 4; n++) {
            ask(create("trail" + n).build(), CreateTrailResponse.class);
        }
        assertThat(code(create("sixth").build())).isEqualTo("MaximumNumberOfTrailsExceededException");
    }

    @Test
    void aFailureIsInTheLogWithItsCode() {
        code(DeleteTrailRequest.builder().name("none").build());

        assertThat(lookup(LookupAttributeKey.EVENT_NAME, "DeleteTrail")).singleElement()
                .satisfies(event -> assertThat(event.cloudTrailEvent())
                        .contains("\"errorCode\":\"TrailNotFoundException\""));
    }

    @Test
    void theFirstTrailLogsAndCanBeStopped() {
        assertThat(status().isLogging()).isTrue();
        ask(StopLoggingRequest.builder().name("default").build(), StopLoggingResponse.class);

        assertThat(status().isLogging()).isFalse();
        assertThat(status().stopLoggingTime()).isEqualTo(LATER);
    }

    @Test
    void selectorsAndTagsAreKept() {
        String arn = "arn:aws:cloudtrail:us-east-1:000000000000:trail/default";
        ask(PutEventSelectorsRequest.builder().trailName("default")
                .eventSelectors(EventSelector.builder().readWriteType("WriteOnly").build()).build(),
                PutEventSelectorsResponse.class);
        ask(AddTagsRequest.builder().resourceId(arn).tagsList(Tag.builder().key("team").value("risk").build()).build(),
                AddTagsResponse.class);

        assertThat(ask(GetEventSelectorsRequest.builder().trailName(arn).build(), GetEventSelectorsResponse.class)
                .eventSelectors()).extracting("readWriteType").hasToString("[WriteOnly]");
        assertThat(ask(ListTagsRequest.builder().resourceIdList(arn).build(), ListTagsResponse.class)
                .resourceTagList().getFirst().tagsList())
                .containsExactly(Tag.builder().key("team").value("risk").build());
        assertThat(code(PutEventSelectorsRequest.builder().trailName("default").build()))
                .isEqualTo("InvalidEventSelectorsException");
    }

    @Test
    void eventsAreLookedUpByEachKeyInPagesOfSealedTokens() {
        for (int n = 0; n < 5; n++) {
            audit.log().record(AuditEvents.card("e" + n, n, "ada"));
        }
        LookupEventsRequest.Builder byUser = LookupEventsRequest.builder().maxResults(2)
                .lookupAttributes(attribute(LookupAttributeKey.USERNAME, "ada"));
        LookupEventsResponse first = ask(byUser.build(), LookupEventsResponse.class);
        LookupEventsResponse second = ask(byUser.nextToken(first.nextToken()).build(), LookupEventsResponse.class);

        // The looks themselves are by ada too and newer: they are written later, so the first page may hold them.
        assertThat(first.events()).hasSize(2);
        assertThat(second.events()).doesNotContainAnyElementsOf(first.events());
        assertThat(code(LookupEventsRequest.builder().nextToken(first.nextToken()).build()))
                .isEqualTo("InvalidNextTokenException");
        assertThat(lookup(LookupAttributeKey.EVENT_ID, "e3")).extracting(Event::eventId).containsExactly("e3");
        assertThat(lookup(LookupAttributeKey.ACCESS_KEY_ID, "AKIAada")).isNotEmpty();
        assertThat(lookup(LookupAttributeKey.READ_ONLY, "false")).extracting(Event::eventId).containsExactly("e4", "e3",
                "e2", "e1", "e0");
        assertThat(lookup(LookupAttributeKey.RESOURCE_TYPE, "AWS::SageMaker::ModelCard")).hasSize(5);
        assertThat(lookup(LookupAttributeKey.RESOURCE_NAME, "card-2")).hasSize(1);
        assertThat(lookup(LookupAttributeKey.EVENT_SOURCE, "sagemaker.amazonaws.com")).hasSize(5);
        assertThat(lookup(LookupAttributeKey.EVENT_NAME, "CreateModelCard")).hasSize(5);
    }

    @Test
    void aTimeToTheSecondMeansAllOfThatSecond() {
        audit.log().record(AuditEvents.card(0));
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");

        assertThat(ask(LookupEventsRequest.builder().startTime(noon).endTime(noon).build(), LookupEventsResponse.class)
                .events()).extracting(Event::eventId).containsExactly("e0");
    }

    @Test
    void badQuestionsHaveTheCodesOfCloudTrail() {
        assertThat(code(LookupEventsRequest.builder().maxResults(51).build())).isEqualTo("InvalidMaxResultsException");
        assertThat(code(LookupEventsRequest.builder().startTime(LATER).endTime(LATER.minusSeconds(1)).build()))
                .isEqualTo("InvalidTimeRangeException");
        assertThat(code(LookupEventsRequest.builder()
                .lookupAttributes(attribute(LookupAttributeKey.READ_ONLY, "maybe")).build()))
                .isEqualTo("InvalidLookupAttributesException");
        assertThat(code(LookupEventsRequest.builder().lookupAttributes(attribute(LookupAttributeKey.USERNAME, "a"),
                attribute(LookupAttributeKey.EVENT_NAME, "b")).build())).isEqualTo("InvalidLookupAttributesException");
    }

    @Test
    void theKeyThatSignsDigestsIsGivenOutInPkcs1() {
        ListPublicKeysResponse keys = ask(
                ListPublicKeysRequest.builder().startTime(LATER).endTime(LATER.plusSeconds(60))
                        .build(),
                ListPublicKeysResponse.class);

        assertThat(keys.publicKeyList()).singleElement().satisfies(key -> {
            assertThat(key.fingerprint()).matches("[0-9a-f]{32}");
            assertThat(key.value().asByteArray()).startsWith(0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01);
        });
    }

    private static CreateTrailRequest.Builder create(String name) {
        return CreateTrailRequest.builder().name(name).s3BucketName("my-logs");
    }

    private static LookupAttribute attribute(LookupAttributeKey key, String value) {
        return LookupAttribute.builder().attributeKey(key).attributeValue(value).build();
    }

    private List<Event> lookup(LookupAttributeKey key, String value) {
        return ask(LookupEventsRequest.builder().lookupAttributes(attribute(key, value)).build(),
                LookupEventsResponse.class).events();
    }

    private GetTrailStatusResponse status() {
        return ask(GetTrailStatusRequest.builder().name("default").build(), GetTrailStatusResponse.class);
    }

    private String code(SdkPojo request) {
        codes.clear();
        assertThatThrownBy(() -> ask(request, SdkPojo.class)).isInstanceOf(PlumblineException.class);
        return codes.getFirst();
    }

    private <R extends SdkPojo> R ask(SdkPojo request, Class<R> answer) {
        String name = request.getClass().getSimpleName().replace("Request", "");
        Operations.Served<?, ?> served = operations.find(request.getClass()).orElseThrow();
        Deed deed = new Deed("cloudtrail.amazonaws.com", name, name.matches("(Get|List|Describe|Lookup).*"), "r",
                Optional.of("{}"), failure -> {
                    codes.add(failure instanceof PlumblineException known
                            ? served.code(known.category()).orElse(known.category().name())
                            : "InternalFailure");
                    return codes.getLast();
                });
        return answer
                .cast(gate.perform(AuditEvents.caller("ada"), deed, call -> served.handle(request, call).response()));
    }

    private static Aead aead() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")).getPrimitive(RegistryConfiguration.get(),
                    Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
