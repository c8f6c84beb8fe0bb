// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.comprehend.model.EntityLabel;
import software.amazon.awssdk.services.comprehend.model.PiiEntityType;
import software.amazon.awssdk.services.comprehend.model.ToxicLabels;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.AllowListStatusCode;
import software.amazon.awssdk.services.macie2.model.AllowListSummary;
import software.amazon.awssdk.services.macie2.model.CustomDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSummary;

/** Sensitive data as the clients for Comprehend and Macie see it. */
interface PrivacyChecks {
    House house();

    private ComprehendClient comprehend() {
        return house().root().comprehend();
    }

    private Macie2Client macie() {
        return house().root().macie();
    }

    @Test
    default void comprehendFindsDataAndTellsTexts() {
        assertThat(comprehend().detectPiiEntities(ask -> ask.text("Write to ada@example.com").languageCode("en"))
                .entities()).singleElement().satisfies(found -> {
                    assertThat(found.type()).isEqualTo(PiiEntityType.EMAIL);
                    assertThat(found.beginOffset()).isEqualTo(9);
                    assertThat(found.endOffset()).isEqualTo(24);
                    assertThat(found.score()).isBetween(0.5f, 1f);
                });
        assertThat(comprehend().containsPiiEntities(ask -> ask.text("SSN 536-90-4399").languageCode("en")).labels())
                .extracting(EntityLabel::name).containsExactly(PiiEntityType.SSN);
        List<ToxicLabels> judged = comprehend().detectToxicContent(ask -> ask.languageCode("en").textSegments(
                segment -> segment.text("Thank you for the lovely afternoon."),
                segment -> segment.text("You are a worthless idiot and nobody likes you."))).resultList();
        assertThat(judged).extracting(each -> each.labels().size()).containsExactly(7, 7);
        assertThat(judged.getFirst().toxicity()).isLessThan(0.5f);
        assertThat(judged.getLast().toxicity()).isGreaterThan(0.5f);
        Wanted.refused("TextSizeLimitExceededException", 400,
                () -> comprehend().containsPiiEntities(ask -> ask.text("a".repeat(100_001)).languageCode("en")));
        Wanted.refused("UnsupportedLanguageException", 400,
                () -> comprehend().detectPiiEntities(ask -> ask.text("Bonjour").languageCode("fr")));
        Wanted.refused("UnsupportedLanguageException", 400,
                () -> comprehend().containsPiiEntities(ask -> ask.text("Hallo").languageCode("de")));
        Wanted.refused("UnsupportedLanguageException", 400, () -> comprehend().detectToxicContent(
                ask -> ask.languageCode("es").textSegments(segment -> segment.text("Hola"))));
    }

    @Test
    default void anIdentifierIsMadeTriedListedTaggedAndDeleted() {
        assertThat(macie().testCustomDataIdentifier(ask -> ask.regex("E-[0-9]{5}").keywords("employee")
                .sampleText("Employee E-12345")).matchCount()).isEqualTo(1);
        String id = create("badge");
        GetCustomDataIdentifierResponse found = macie().getCustomDataIdentifier(ask -> ask.id(id));
        assertThat(found.regex()).isEqualTo("E-[0-9]{5}");
        assertThat(found.tags()).isEqualTo(Map.of("team", "hr"));
        assertThat(macie().batchGetCustomDataIdentifiers(ask -> ask.ids(id, "nobody"))).satisfies(batch -> {
            assertThat(batch.customDataIdentifiers()).extracting(each -> each.name()).containsExactly("badge");
            assertThat(batch.notFoundIdentifierIds()).containsExactly("nobody");
        });
        assertThat(macie().listCustomDataIdentifiersPaginator(ask -> ask.maxResults(1)).items())
                .extracting(CustomDataIdentifierSummary::id).contains(id);

        macie().tagResource(ask -> ask.resourceArn(found.arn()).tags(Map.of("stage", "test")));
        macie().untagResource(ask -> ask.resourceArn(found.arn()).tagKeys("team"));
        assertThat(macie().listTagsForResource(ask -> ask.resourceArn(found.arn())).tags())
                .isEqualTo(Map.of("stage", "test"));

        macie().deleteCustomDataIdentifier(ask -> ask.id(id));
        assertThat(macie().getCustomDataIdentifier(ask -> ask.id(id)).deleted()).isTrue();
        Wanted.refused("ResourceNotFoundException", 404,
                () -> macie().deleteCustomDataIdentifier(ask -> ask.id(id)));
        Wanted.refused("ValidationException", 400, () -> macie().createCustomDataIdentifier(
                ask -> ask.name("looks").regex("(?=x)y")));
    }

    @Test
    default void anAllowListIsMadeChangedListedAndDeleted() {
        String id = macie().createAllowList(ask -> ask.name("badges").clientToken("badges-1")
                .criteria(criteria -> criteria.regex("E-0[0-9]{4}"))).id();
        assertThat(macie().getAllowList(ask -> ask.id(id)).status().code()).isEqualTo(AllowListStatusCode.OK);
        macie().updateAllowList(ask -> ask.id(id).name("badges").description("changed")
                .criteria(criteria -> criteria.regex("E-1[0-9]{4}")));
        assertThat(macie().getAllowList(ask -> ask.id(id)).criteria().regex()).isEqualTo("E-1[0-9]{4}");
        assertThat(macie().listAllowListsPaginator(ask -> {
        }).allowLists()).extracting(AllowListSummary::id).contains(id);
        macie().deleteAllowList(ask -> ask.id(id));
        Wanted.refused("ResourceNotFoundException", 404, () -> macie().getAllowList(ask -> ask.id(id)));
    }

    @Test
    default void whatIsFoundWithoutAnIdentifierIsListed() {
        assertThat(macie().listManagedDataIdentifiersPaginator(ask -> {
        }).items()).extracting(ManagedDataIdentifierSummary::id).contains("CREDIT_CARD_NUMBER")
                .doesNotHaveDuplicates();
    }

    private String create(String name) {
        return macie().createCustomDataIdentifier(ask -> ask.name(name).clientToken(name + "-1").regex("E-[0-9]{5}")
                .keywords("employee").tags(Map.of("team", "hr"))).customDataIdentifierId();
    }
}
