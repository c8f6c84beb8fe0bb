// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.governance.cards.CardPolicy;
import io.plumbline.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardExportJobResponse;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardExportJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardExportJobsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardVersionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardVersionsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportJobStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortBy;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortOrder;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardVersionSummary;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelCardResponse;

/** The life of a card through the handlers of the API, on every database. */
abstract class ModelCardContract {
    private static final String ARN = "arn:aws:sagemaker:us-east-1:000000000000:model-card/credit";

    private CardHouse house;

    abstract Database open();

    @BeforeEach
    void open(@TempDir Path folder) throws GeneralSecurityException {
        house = new CardHouse(open(), folder, CardPolicy.OPEN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCardGoesThroughVersionsAndEachCanBeDescribed() {
        assertThat(create("credit")).isEqualTo(ARN);
        update(null, ModelCardStatus.PENDING_REVIEW);
        update("{\"model_overview\":{\"model_owner\":\"Risk\"}}", null);

        DescribeModelCardResponse newest = describe(ARN, null);
        assertThat(newest.modelCardVersion()).isEqualTo(3);
        assertThat(newest.modelCardStatus()).isEqualTo(ModelCardStatus.PENDING_REVIEW);
        assertThat(newest.content()).contains("Risk");
        assertThat(newest.createdBy().userProfileName()).isEqualTo("ana");
        assertThat(newest.lastModifiedBy().iamIdentity().arn()).isEqualTo("arn:aws:iam::000000000000:user/ana");
        assertThat(newest.modelCardProcessingStatus()).isNull();
        assertThat(describe("credit", 1).content()).isEqualTo("{}");
        assertThat(house.ask(ListModelCardVersionsRequest.builder().modelCardName("credit")
                .sortOrder(ModelCardSortOrder.ASCENDING).build(), ListModelCardVersionsResponse.class)
                .modelCardVersionSummaryList()).extracting(ModelCardVersionSummary::modelCardVersion)
                .containsExactly(1, 2, 3);
        assertThat(house.tags.list(ARN)).isEqualTo(Map.of("team", "risk"));
        assertThat(house.events).hasSize(3);
        assertThat(house.audited).filteredOn(event -> !event.readOnly()).hasSize(3)
                .allSatisfy(event -> assertThat(event.resources()).extracting("arn").contains(ARN));
    }

    @Test
    void whatAwsRefusesIsRefusedInItsWords() {
        create("credit");

        assertThatThrownBy(() -> create("credit")).hasMessageContaining("there is a model card 'credit' already");
        assertThat(house.audited.getLast().errorCode()).contains("ConflictException");
        assertThatThrownBy(() -> update("{}", ModelCardStatus.APPROVED)).hasMessageContaining("in one step");
        assertThat(house.audited.getLast().errorCode()).contains("INVALID_ARGUMENT");
        assertThatThrownBy(() -> update("{\"x\":1}", null)).hasMessageContaining("x is not a member of a model card");
        assertThatThrownBy(() -> update("x".repeat(100_001), null)).hasMessageContaining("100,000");
        assertThatThrownBy(() -> describe("none", null)).hasMessageContaining("there is no model card 'none'");
        assertThatThrownBy(() -> describe("arn:aws:sagemaker:us-east-1:000000000000:model/credit", null))
                .hasMessageContaining("not that of a model card");
        house.denied.add("sagemaker:DescribeModelCard");
        assertThatThrownBy(() -> describe("none", null)).hasMessageContaining(
                "is not authorized to perform: sagemaker:DescribeModelCard on resource: arn:aws:sagemaker");
    }

    @Test
    void listsAreSortedAndComeInPagesBoundToTheirFilters() {
        List.of("c", "a", "b").forEach(this::create);
        ListModelCardsRequest byName = ListModelCardsRequest.builder().sortBy(ModelCardSortBy.NAME)
                .sortOrder(ModelCardSortOrder.ASCENDING).maxResults(2).build();
        ListModelCardsResponse first = house.ask(byName, ListModelCardsResponse.class);
        ListModelCardsResponse second = house.ask(byName.toBuilder().nextToken(first.nextToken()).build(),
                ListModelCardsResponse.class);

        assertThat(first.modelCardSummaries()).extracting("modelCardName").containsExactly("a", "b");
        assertThat(second.modelCardSummaries()).extracting("modelCardName").containsExactly("c");
        assertThat(second.nextToken()).isNull();
        assertThatThrownBy(() -> house.ask(byName.toBuilder().nameContains("a").nextToken(first.nextToken()).build(),
                ListModelCardsResponse.class)).hasMessageContaining("token");
    }

    @Test
    void anExportWritesSignedFilesThatAreTheSameEachTime() throws IOException {
        create("credit");
        String one = export("one");
        String two = export("two");
        until(() -> exported(one).status() == ModelCardExportJobStatus.COMPLETED
                && exported(two).status() == ModelCardExportJobStatus.COMPLETED);

        assertThat(one).isEqualTo(ARN + "/export-job/one");
        assertThat(exported(one).exportArtifacts().s3ExportArtifacts())
                .isEqualTo("s3://out/cards/credit/one/credit-v1.pdf");
        for (String ending : List.of("pdf", "html", "md", "json")) {
            byte[] document = bytes("one", ending);
            assertThat(document).as(ending).isEqualTo(bytes("two", ending));
            assertThat(house.key.publicKey().verifies(document,
                    HexFormat.of().formatHex(bytes("one", ending + ".sig")))).as(ending).isTrue();
        }
        assertThat(bytes("one", "pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(house.ask(ListModelCardExportJobsRequest.builder().modelCardName("credit").statusEquals("Completed")
                .build(), ListModelCardExportJobsResponse.class).modelCardExportJobSummaries()).hasSize(2);
        assertThatThrownBy(() -> export("one")).hasMessageContaining("an export job 'one' already");
        assertThat(house.audited.getLast().errorCode()).contains("ConflictException");
    }

    @Test
    void anExportThatCannotBeWrittenFailsWithItsReason() {
        create("credit");
        house.objects.put(new ObjectName("out", "cards"), new byte[]{1}, Map.of());
        String arn = export("one");

        until(() -> exported(arn).status() == ModelCardExportJobStatus.FAILED);
        assertThat(exported(arn).failureReason()).isNotBlank();
        assertThat(exported(arn).exportArtifacts()).isNull();
    }

    @Test
    void aDeletedCardIsGoneWithItsExportsAndTags() {
        create("credit");
        house.ask(DeleteModelCardRequest.builder().modelCardName("credit").build(), DeleteModelCardResponse.class);

        until(this::isGone);
        assertThat(house.tags.list(ARN)).isEmpty();
        create("credit");
        assertThat(describe("credit", null).modelCardVersion()).isEqualTo(1);
    }

    private boolean isGone() {
        return house.ask(ListModelCardsRequest.builder().build(), ListModelCardsResponse.class).modelCardSummaries()
                .isEmpty();
    }

    private String create(String name) {
        return house.ask(CreateModelCardRequest.builder().modelCardName(name).content("{}")
                .modelCardStatus(ModelCardStatus.DRAFT).tags(Tag.builder().key("team").value("risk").build()).build(),
                CreateModelCardResponse.class).modelCardArn();
    }

    private void update(@Nullable String content, @Nullable ModelCardStatus status) {
        assertThat(house.ask(UpdateModelCardRequest.builder().modelCardName(ARN).content(content)
                .modelCardStatus(status).build(), UpdateModelCardResponse.class).modelCardArn()).isEqualTo(ARN);
    }

    private DescribeModelCardResponse describe(String name, @Nullable Integer version) {
        return house.ask(DescribeModelCardRequest.builder().modelCardName(name).modelCardVersion(version).build(),
                DescribeModelCardResponse.class);
    }

    private String export(String name) {
        return house.ask(CreateModelCardExportJobRequest.builder().modelCardName("credit").modelCardExportJobName(name)
                .outputConfig(it -> it.s3OutputPath("s3://out/cards/")).build(), CreateModelCardExportJobResponse.class)
                .modelCardExportJobArn();
    }

    private DescribeModelCardExportJobResponse exported(String arn) {
        return house.ask(DescribeModelCardExportJobRequest.builder().modelCardExportJobArn(arn).build(),
                DescribeModelCardExportJobResponse.class);
    }

    private byte[] bytes(String job, String ending) throws IOException {
        try (InputStream stream = house.objects
                .open(new ObjectName("out", "cards/credit/" + job + "/credit-v1." + ending)).orElseThrow()) {
            return stream.readAllBytes();
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
