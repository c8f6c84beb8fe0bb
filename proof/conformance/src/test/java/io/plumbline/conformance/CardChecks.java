// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportJobStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortBy;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortOrder;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelCardVersionSummary;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;

/** The life of model cards, as a stock client sees it. */
interface CardChecks {
    /** Returns the server. */
    House house();

    /** Returns the client to call it with. */
    SageMakerClient sageMaker();

    @Test
    default void aCardGoesThroughStatusAndContentAndKeepsEveryVersion() {
        create("life", "first");
        sageMaker().updateModelCard(card -> card.modelCardName("life").modelCardStatus(ModelCardStatus.PENDING_REVIEW));
        sageMaker().updateModelCard(card -> card.modelCardName("life").content(content("second")));

        assertThat(sageMaker().listModelCardVersions(ask -> ask.modelCardName("life").sortOrder(
                ModelCardSortOrder.ASCENDING)).modelCardVersionSummaryList())
                .extracting(ModelCardVersionSummary::modelCardVersion).containsExactly(1, 2, 3);
        DescribeModelCardResponse first = sageMaker()
                .describeModelCard(ask -> ask.modelCardName("life").modelCardVersion(1));
        assertThat(first.content()).isEqualTo(content("first"));
        assertThat(first.modelCardStatus()).isEqualTo(ModelCardStatus.DRAFT);
        assertThat(first.creationTime()).isBetween(Instant.now().minus(Duration.ofMinutes(5)),
                Instant.now().plusSeconds(5));
        DescribeModelCardResponse last = sageMaker().describeModelCard(ask -> ask.modelCardName("life"));
        assertThat(last.modelCardVersion()).isEqualTo(3);
        assertThat(last.content()).isEqualTo(content("second"));
        assertThat(last.modelCardStatus()).isEqualTo(ModelCardStatus.PENDING_REVIEW);
        assertThat(last.createdBy().userProfileName() == null
                ? last.createdBy().toString()
                : last.createdBy().userProfileName()).isNotEmpty();
    }

    @Test
    default void cardsAreListedSortedOneToAPage() {
        List.of("paged-b", "paged-c", "paged-a").forEach(name -> create(name, name));

        assertThat(paged(ModelCardSortOrder.ASCENDING)).containsExactly("paged-a", "paged-b", "paged-c");
        assertThat(paged(ModelCardSortOrder.DESCENDING)).containsExactly("paged-c", "paged-b", "paged-a");
    }

    @Test
    default void aTokenThatWasChangedOrBelongsToAnotherListIsRefused() {
        List.of("token-a", "token-b").forEach(name -> create(name, name));
        String token = sageMaker().listModelCards(ask -> ask.nameContains("token").maxResults(1)).nextToken();
        char other = token.charAt(10) == 'A' ? 'B' : 'A';

        Wanted.refused("ValidationException", 400, () -> sageMaker().listModelCards(ask -> ask.nameContains("token")
                .maxResults(1).nextToken(token.substring(0, 10) + other + token.substring(11))));
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().listModelCards(ask -> ask.nameContains("oken-").maxResults(1).nextToken(token)));
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().listModels(ask -> ask.nextToken(token)));
    }

    @Test
    default void aCardIsExportedAsAPdfWithItsSignature() throws IOException {
        create("exported", "a model that is exported");
        String job = sageMaker().createModelCardExportJob(order -> order.modelCardName("exported")
                .modelCardExportJobName("export").outputConfig(out -> out.s3OutputPath("s3://exports/cards")))
                .modelCardExportJobArn();

        DescribeModelCardExportJobResponse done = Wanted.eventually(
                () -> sageMaker().describeModelCardExportJob(ask -> ask.modelCardExportJobArn(job)),
                seen -> seen.status() != ModelCardExportJobStatus.IN_PROGRESS);
        assertThat(done.status()).as(done.failureReason()).isEqualTo(ModelCardExportJobStatus.COMPLETED);
        assertThat(job).endsWith("model-card/exported/export-job/export");
        Path pdf = house().folder().resolve("objects")
                .resolve(done.exportArtifacts().s3ExportArtifacts().substring("s3://".length()));
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1)).startsWith("%PDF-")
                .endsWith("%%EOF\n");
        assertThat(Path.of(pdf + ".sig")).isNotEmptyFile();
    }

    @Test
    default void whatAwsRefusesIsRefused() {
        create("refused", "first");

        Wanted.refused("ValidationException", 400, () -> sageMaker().updateModelCard(card -> card
                .modelCardName("refused").content(content("x")).modelCardStatus(ModelCardStatus.APPROVED)));
        Wanted.refused("ValidationException", 400, () -> sageMaker()
                .updateModelCard(card -> card.modelCardName("refused").content(" ".repeat(100_001))));
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().updateModelCard(card -> card.modelCardName("refused").modelCardStatus("Perfect")));
        Wanted.refused("ValidationException", 400, () -> sageMaker().createModelCard(
                card -> card.modelCardName("-no-name-").content("{}").modelCardStatus(ModelCardStatus.DRAFT)));
        assertThatThrownBy(() -> create("refused", "again")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> sageMaker().describeModelCard(ask -> ask.modelCardName("nobody")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(sageMaker().describeModelCard(ask -> ask.modelCardName("refused")).modelCardVersion()).isEqualTo(1);
    }

    @Test
    default void namesThatDifferByCaseAreTwoCards() {
        create("Case", "upper");
        create("case", "lower");

        assertThat(sageMaker().describeModelCard(ask -> ask.modelCardName("Case")).content())
                .isEqualTo(content("upper"));
        assertThat(sageMaker().describeModelCard(ask -> ask.modelCardName("case")).content())
                .isEqualTo(content("lower"));
    }

    @Test
    default void aDeletedCardGoesAwayWithItsTags() {
        create("deleted", "to be deleted");
        String arn = sageMaker().describeModelCard(ask -> ask.modelCardName("deleted")).modelCardArn();
        assertThat(sageMaker().listTags(ask -> ask.resourceArn(arn)).tags()).hasSize(1);

        sageMaker().deleteModelCard(ask -> ask.modelCardName("deleted"));

        Wanted.eventually(() -> sageMaker().listModelCards(ask -> ask.nameContains("deleted")).modelCardSummaries(),
                List::isEmpty);
    }

    /** Makes a draft with one tag. */
    private void create(String name, String words) {
        sageMaker().createModelCard(card -> card.modelCardName(name).content(content(words))
                .modelCardStatus(ModelCardStatus.DRAFT).tags(tag -> tag.key("team").value("risk")));
    }

    private List<String> paged(ModelCardSortOrder order) {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            String after = token;
            ListModelCardsResponse page = sageMaker().listModelCards(ask -> ask.nameContains("paged").maxResults(1)
                    .sortBy(ModelCardSortBy.NAME).sortOrder(order).nextToken(after));
            assertThat(page.modelCardSummaries()).hasSizeLessThanOrEqualTo(1);
            names.addAll(page.modelCardSummaries().stream().map(ModelCardSummary::modelCardName).toList());
            token = page.nextToken();
        } while (token != null && names.size() < 10);
        return names;
    }

    /** Returns the content of a card with this description. */
    static String content(String words) {
        return "{\"model_overview\":{\"model_description\":\"" + words + "\"}}";
    }
}
