// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.macie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.Asking;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.objects.FolderObjects;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.library.AllowListKeeping;
import io.plumbline.privacy.library.AllowListReading;
import io.plumbline.privacy.library.IdentifierKeeping;
import io.plumbline.privacy.library.LibrarySearch;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.privacy.JdbiAllowLists;
import io.plumbline.store.privacy.JdbiCustomIdentifiers;
import io.plumbline.store.tags.JdbiTagStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.macie2.model.AllowListCriteria;
import software.amazon.awssdk.services.macie2.model.AllowListStatusCode;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.CreateAllowListRequest;
import software.amazon.awssdk.services.macie2.model.CreateAllowListResponse;
import software.amazon.awssdk.services.macie2.model.CreateCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.CreateCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.DeleteCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.DeleteCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.GetAllowListRequest;
import software.amazon.awssdk.services.macie2.model.GetAllowListResponse;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.ListManagedDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListManagedDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.macie2.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.macie2.model.S3WordsList;
import software.amazon.awssdk.services.macie2.model.SeverityLevel;
import software.amazon.awssdk.services.macie2.model.TestCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.TestCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.UpdateAllowListRequest;
import software.amazon.awssdk.services.macie2.model.UpdateAllowListResponse;

final class MacieServiceTest {
    @TempDir
    Path folder;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger seconds = new AtomicInteger();
    private Database database;
    private FolderObjects objects;
    private Asking macie;

    @BeforeEach
    void open() {
        database = Databases.h2();
        InstantSource clock = () -> Instant.EPOCH.plusSeconds(seconds.incrementAndGet());
        objects = new FolderObjects(folder, clock);
        macie = new Asking(database, Operations.of(List.of(new MacieService(
                new IdentifierKeeping(new JdbiCustomIdentifiers(database), clock, this::id),
                new AllowListKeeping(new JdbiAllowLists(database), clock, this::id), new JdbiTagStore(database),
                objects, new Arns("us-east-1", "000000000000"), new Paging(RootKey.fresh().pageTokens())))),
                "macie2.amazonaws.com");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anIdentifierIsKeptWithEveryFieldAndAfterItsDeletionCanStillBeRead() {
        String id = make("employee", "E-[0-9]{5}");

        GetCustomDataIdentifierResponse found = get(id);
        assertThat(found.arn()).isEqualTo("arn:aws:macie2:us-east-1:000000000000:custom-data-identifier/" + id);
        assertThat(found.keywords()).containsExactly("employee", "badge");
        assertThat(found.maximumMatchDistance()).isEqualTo(50);
        assertThat(found.severityLevels()).extracting(SeverityLevel::severityAsString).containsExactly("LOW", "HIGH");
        assertThat(found.tags()).containsEntry("team", "hr");

        macie.ask(DeleteCustomDataIdentifierRequest.builder().id(id).build(),
                DeleteCustomDataIdentifierResponse.class);
        assertThat(get(id).deleted()).isTrue();
        assertThatThrownBy(() -> macie.ask(DeleteCustomDataIdentifierRequest.builder().id(id).build(),
                DeleteCustomDataIdentifierResponse.class)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("there is no custom data identifier");
    }

    @Test
    void theSameTokenMakesOneIdentifierAndWithOtherParametersNone() {
        CreateCustomDataIdentifierRequest request = request("employee", "E-[0-9]{5}").clientToken("t1").build();
        String id = macie.ask(request, CreateCustomDataIdentifierResponse.class).customDataIdentifierId();

        assertThat(macie.ask(request, CreateCustomDataIdentifierResponse.class).customDataIdentifierId())
                .isEqualTo(id);
        assertThatThrownBy(() -> macie.ask(request.toBuilder().regex("F-[0-9]").build(),
                CreateCustomDataIdentifierResponse.class)).hasMessageContaining("used before with other parameters");
    }

    @Test
    void identifiersAreListedPageByPageAndFoundInBatches() {
        String first = make("one", "A[0-9]");
        String second = make("two", "B[0-9]");

        ListCustomDataIdentifiersResponse page = macie.ask(
                ListCustomDataIdentifiersRequest.builder().maxResults(1).build(),
                ListCustomDataIdentifiersResponse.class);
        assertThat(page.items()).singleElement().satisfies(item -> assertThat(item.id()).isEqualTo(second));
        assertThat(macie.ask(
                ListCustomDataIdentifiersRequest.builder().maxResults(1).nextToken(page.nextToken()).build(),
                ListCustomDataIdentifiersResponse.class).items()).singleElement()
                .satisfies(item -> assertThat(item.id()).isEqualTo(first));
        BatchGetCustomDataIdentifiersResponse batch = macie.ask(
                BatchGetCustomDataIdentifiersRequest.builder().ids(first, "nobody").build(),
                BatchGetCustomDataIdentifiersResponse.class);
        assertThat(batch.customDataIdentifiers()).hasSize(1);
        assertThat(batch.notFoundIdentifierIds()).containsExactly("nobody");
    }

    @Test
    void aTestCountsWhatTheIdentifierWouldFind() {
        TestCustomDataIdentifierResponse answer = macie.ask(TestCustomDataIdentifierRequest.builder()
                .regex("E-[0-9]{5}").keywords("employee").maximumMatchDistance(20)
                .sampleText("Employee E-12345. " + "x".repeat(60) + " E-54321").build(),
                TestCustomDataIdentifierResponse.class);

        assertThat(answer.matchCount()).isEqualTo(1);
    }

    @Test
    void aPatternThatWouldExplodeElsewhereIsRefusedOrRunsInLinearTime() {
        assertThatThrownBy(() -> make("look", "(?=a)b")).isInstanceOf(PlumblineException.class);
        assertThat(macie.ask(TestCustomDataIdentifierRequest.builder().regex("(a+)+b").sampleText("a".repeat(1000))
                .build(), TestCustomDataIdentifierResponse.class).matchCount()).isZero();
    }

    @Test
    void managedIdentifiersAreListedToTheLast() {
        int count = 0;
        String token = null;
        do {
            ListManagedDataIdentifiersResponse page = macie.ask(
                    ListManagedDataIdentifiersRequest.builder().nextToken(token).build(),
                    ListManagedDataIdentifiersResponse.class);
            count += page.items().size();
            token = page.nextToken();
        } while (token != null);
        assertThat(count).isGreaterThan(60);
    }

    @Test
    void aScanFindsWhatIdentifiersSeekAndLeavesOutWhatAllowListsName() {
        make("employee", "E-[0-9]{5}");
        allow(AllowListCriteria.builder().regex("E-0[0-9]*").build(), "made up");
        allow(AllowListCriteria.builder().s3WordsList(
                S3WordsList.builder().bucketName("lists").objectKey("allowed.txt").build()).build(), "our own");
        objects.put(new ObjectName("lists", "allowed.txt"), "\uFEFFInfo@Example.org\n".getBytes(StandardCharsets.UTF_8),
                Map.of());
        LibrarySearch search = new LibrarySearch(new JdbiCustomIdentifiers(database), new JdbiAllowLists(database),
                new AllowListReading(objects));
        String text = "employee E-00001, employee E-12345: ann@example.org, info@example.org";

        LibrarySearch.Outcome outcome = search.find(SensitiveData.builtIn(), text);
        assertThat(outcome.found()).extracting(found -> found.kind() + " " + found.begin())
                .containsExactly("employee 27", "EMAIL 36");
        assertThat(outcome.allowed()).isEqualTo(2);
        assertThat(outcome.notes()).isEmpty();

        objects.put(new ObjectName("lists", "allowed.txt"), new byte[]{(byte) 0xFF}, Map.of());
        assertThat(search.find(SensitiveData.builtIn(), text)).satisfies(again -> {
            assertThat(again.found()).hasSize(3);
            assertThat(again.notes()).containsExactly(
                    "The allow list 'our own' was not applied: s3://lists/allowed.txt is not text in UTF-8.");
        });
    }

    private void allow(AllowListCriteria criteria, String name) {
        macie.ask(CreateAllowListRequest.builder().name(name).clientToken(name).criteria(criteria).build(),
                CreateAllowListResponse.class);
    }

    @Test
    void anAllowListSaysWhetherItsWordsAreThere() {
        AllowListCriteria words = AllowListCriteria.builder()
                .s3WordsList(S3WordsList.builder().bucketName("lists").objectKey("allowed.txt").build()).build();
        String id = macie.ask(CreateAllowListRequest.builder().name("allowed").clientToken("t").criteria(words)
                .tags(Map.of("team", "hr")).build(), CreateAllowListResponse.class).id();

        assertThat(list(id).status().code()).isEqualTo(AllowListStatusCode.S3_OBJECT_NOT_FOUND);
        objects.put(new ObjectName("lists", "allowed.txt"), "4111 1111 1111 1111\n".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(list(id).status().code()).isEqualTo(AllowListStatusCode.OK);
        objects.put(new ObjectName("lists", "allowed.txt"), "x".repeat(91).getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(list(id).status().code()).isEqualTo(AllowListStatusCode.UNKNOWN_ERROR);
        assertThat(list(id).status().description()).contains("has 91 characters");
        macie.ask(UpdateAllowListRequest.builder().id(id).name("other").criteria(words).build(),
                UpdateAllowListResponse.class);
        assertThat(list(id).name()).isEqualTo("other");
        assertThat(macie.ask(ListTagsForResourceRequest.builder().resourceArn(list(id).arn()).build(),
                ListTagsForResourceResponse.class).tags()).containsEntry("team", "hr");
        assertThatThrownBy(() -> macie.ask(UpdateAllowListRequest.builder().id(id).name("other")
                .criteria(AllowListCriteria.builder().regex("a").build()).build(), UpdateAllowListResponse.class))
                .hasMessageContaining("cannot change from a pattern");
    }

    private GetAllowListResponse list(String id) {
        return macie.ask(GetAllowListRequest.builder().id(id).build(), GetAllowListResponse.class);
    }

    private GetCustomDataIdentifierResponse get(String id) {
        return macie.ask(GetCustomDataIdentifierRequest.builder().id(id).build(),
                GetCustomDataIdentifierResponse.class);
    }

    private String make(String name, String regex) {
        return macie.ask(request(name, regex).build(), CreateCustomDataIdentifierResponse.class)
                .customDataIdentifierId();
    }

    private static CreateCustomDataIdentifierRequest.Builder request(String name, String regex) {
        return CreateCustomDataIdentifierRequest.builder().name(name).regex(regex).keywords("employee", "badge")
                .severityLevels(SeverityLevel.builder().severity("LOW").occurrencesThreshold(1L).build(),
                        SeverityLevel.builder().severity("HIGH").occurrencesThreshold(100L).build())
                .tags(Map.of("team", "hr"));
    }

    private String id() {
        return "00000000-0000-0000-0000-" + String.format("%012d", ids.incrementAndGet());
    }
}
