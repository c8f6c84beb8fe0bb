// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.audit.CloudTrailRecords;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditFilter;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.MerkleProofs;
import io.plumbline.security.audit.ProofStatus;
import io.plumbline.security.audit.TreeHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the audit log promises, on every database. */
abstract class AuditContract extends AuditSetting {
    @Test
    void anEventIsFoundAtOnceAndIsTheSameOnceItIsSealed() {
        audit.log().record(AuditEvents.card(1));
        AuditEntry before = audit.trail().find("e1").orElseThrow();
        audit.flush();
        AuditEntry after = audit.trail().find("e1").orElseThrow();

        assertThat(after.record()).isEqualTo(before.record());
        assertThat(after.position()).hasValue(0);
        assertThat(after.event()).isEqualTo(before.event()).extracting("name", "time").containsExactly(
                "CreateModelCard",
                AuditEvents.NOON.plusSeconds(1));
    }

    @Test
    void anEventOfATransactionThatFailsIsNotThere() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
            audit.log().record(AuditEvents.card(1));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        audit.flush();

        assertThat(audit.trail().find("e1")).isEmpty();
    }

    @Test
    void eventsRecordedLaterAreFoundAtOnceEvenWhenTheQueueIsFull() {
        for (int n = 0; n < 10; n++) {
            audit.log().recordLater(AuditEvents.look("later" + n, n, "ada"));
        }

        assertThat(ids(new AuditFilter(Map.of(AuditAttribute.READ_ONLY, "true"), Optional.empty(), Optional.empty())))
                .hasSize(10).startsWith("later9", "later8").endsWith("later0");
    }

    @Test
    void theChainHashesEachRecordAfterTheOneBefore() {
        audit.log().record(AuditEvents.card(1));
        audit.log().record(AuditEvents.card(2));
        audit.flush();

        Hash first = Hash.sha256(new byte[32], record("e1"));
        Hash second = Hash.sha256(first.bytes(), record("e2"));
        List<Hash> hashes = database.jdbi().withHandle(handle -> handle
                .createQuery("select row_hash from audit_chain order by position")
                .map((row, _) -> Hash.of(row.getBytes(1))).list());
        assertThat(hashes).containsExactly(first, second);
    }

    @Test
    void eachOfTheEightAttributesFindsItsEventsNewestFirst() {
        audit.log().record(AuditEvents.card("a1", 1, "ada"));
        audit.log().record(AuditEvents.card("b2", 2, "bob"));
        audit.log().record(AuditEvents.look("a3", 3, "ada"));
        audit.flush();
        audit.log().record(AuditEvents.card("a4", 4, "ada"));

        assertThat(by(AuditAttribute.EVENT_ID, "b2")).containsExactly("b2");
        assertThat(by(AuditAttribute.EVENT_NAME, "CreateModelCard")).containsExactly("a4", "b2", "a1");
        assertThat(by(AuditAttribute.READ_ONLY, "true")).containsExactly("a3");
        assertThat(by(AuditAttribute.USERNAME, "ada")).containsExactly("a4", "a3", "a1");
        assertThat(by(AuditAttribute.RESOURCE_TYPE, "AWS::SageMaker::ModelCard")).containsExactly("a4", "b2", "a1");
        assertThat(by(AuditAttribute.RESOURCE_NAME, "card-2")).containsExactly("b2");
        assertThat(by(AuditAttribute.RESOURCE_NAME, "arn:aws:sagemaker:us-east-1:000000000000:model-card/card-4"))
                .containsExactly("a4");
        assertThat(by(AuditAttribute.EVENT_SOURCE, "sagemaker.amazonaws.com")).hasSize(4);
        assertThat(by(AuditAttribute.ACCESS_KEY_ID, "AKIAbob")).containsExactly("b2");
    }

    @Test
    void pagesStayWhereTheyAreWhileEventsComeAndAreSealed() {
        for (int n = 0; n < 7; n++) {
            audit.log().record(AuditEvents.card(n));
        }
        Page<AuditEntry> first = audit.trail().list(AuditFilter.all(), PageRequest.first(3));
        audit.flush();
        audit.log().record(AuditEvents.card(7));
        List<String> seen = new ArrayList<>(names(first));
        Page<AuditEntry> page = first;
        while (page.next().isPresent()) {
            page = audit.trail().list(AuditFilter.all(), new PageRequest(3, page.next()));
            seen.addAll(names(page));
        }

        assertThat(seen).containsExactly("e6", "e5", "e4", "e3", "e2", "e1", "e0");
    }

    @Test
    void timesAreInclusive() {
        for (int n = 0; n < 5; n++) {
            audit.log().record(AuditEvents.card(n));
        }
        audit.flush();

        assertThat(ids(new AuditFilter(Map.of(), Optional.of(AuditEvents.NOON.plusSeconds(1)),
                Optional.of(AuditEvents.NOON.plusSeconds(3))))).containsExactly("e3", "e2", "e1");
    }

    @Test
    void anEventIsWaitingThenSealedThenProven() {
        audit.log().record(AuditEvents.card(1));
        audit.flush();
        ProofStatus status = audit.proofs().status("e1").orElseThrow();

        assertThat(status).isInstanceOfSatisfying(ProofStatus.Proven.class, proven -> {
            assertThat(proven.holds()).isTrue();
            assertThat(proven.head().size()).isEqualTo(1);
        });
        assertThat(audit.proofs().status("nobody")).isEmpty();
    }

    @Test
    void aChangedRecordIsNoLongerProven() {
        audit.log().record(AuditEvents.card(1));
        audit.log().record(AuditEvents.card(2));
        audit.flush();
        database.jdbi().useHandle(handle -> handle
                .execute("update audit_chain set record = replace(record, 'card-1', 'card-7') where position = 0"));

        assertThat(audit.proofs().status("e1").orElseThrow()).isInstanceOfSatisfying(ProofStatus.Proven.class,
                proven -> assertThat(proven.holds()).isFalse());
    }

    @Test
    void aWitnessSeesThatALaterHeadExtendsAnEarlierOne() {
        record(300, 0);
        TreeHead earlier = audit.proofs().latestHead().orElseThrow();
        record(301, 300);
        TreeHead later = audit.proofs().latestHead().orElseThrow();
        List<Hash> proof = audit.proofs().consistency(earlier.size(), later.size());

        assertThat(earlier.size()).isEqualTo(300);
        assertThat(later.size()).isEqualTo(601);
        assertThat(MerkleProofs.extend(300, earlier.root(), 601, later.root(), proof)).isTrue();
        assertThat(later.isSignedBy(audit.proofs().keys().getFirst().key())).isTrue();
        assertThat(names(audit.proofs().heads(PageRequest.first(1)).items())).containsExactly(601L);
    }

    @Test
    void anotherProgramOnTheSameDatabaseGoesOnWithTheSameChain() {
        try (Audit other = openAudit()) {
            for (int n = 0; n < 20; n++) {
                (n % 2 == 0 ? audit : other).log().record(AuditEvents.card(n));
                (n % 3 == 0 ? audit : other).flush();
            }
            audit.flush();

            assertThat(other.proofs().status("e7").orElseThrow()).isInstanceOfSatisfying(ProofStatus.Proven.class,
                    proven -> assertThat(proven.holds()).isTrue());
            assertThat(other.proofs().keys()).hasSize(1);
        }
        assertThat(verify()).isEmpty();
    }

    @Test
    void whatACrashLeftInTheOutboxIsSealedAtTheNextStart() {
        audit.close();
        database.jdbi().useHandle(handle -> handle.createUpdate("insert into audit_outbox (record) values (:record)")
                .bind("record", CloudTrailRecords.write(AuditEvents.card(9), new byte[32]))
                .execute());
        audit = openAudit();

        assertThat(audit.trail().find("e9").orElseThrow().position()).hasValue(0);
    }

    @Test
    void aCommitmentCanBeShownUntilItsSaltIsErasedAndTheChainHolds() {
        audit.log().record(new AuditEvent("p1", AuditEvents.NOON, AuditEvents.caller("ada"),
                "bedrock.amazonaws.com", "Converse", false, "r", Optional.of("{\"prompt\":\"who is ill\"}"),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
        audit.flush();

        assertThat(audit.trail().find("p1").orElseThrow().record()).doesNotContain("who is ill");
        assertThat(audit.isCommitted("p1", "requestParameters.prompt", "who is ill")).isTrue();
        assertThat(audit.isCommitted("p1", "requestParameters.prompt", "who is well")).isFalse();
        assertThat(audit.erase("p1")).isTrue();
        assertThat(audit.isCommitted("p1", "requestParameters.prompt", "who is ill")).isFalse();
        assertThat(verify()).isEmpty();
    }

    private byte[] record(String id) {
        return audit.trail().find(id).orElseThrow().record().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> by(AuditAttribute attribute, String value) {
        return ids(new AuditFilter(Map.of(attribute, value), Optional.empty(), Optional.empty()));
    }

    private List<String> ids(AuditFilter filter) {
        return names(audit.trail().list(filter, PageRequest.first(50)));
    }

    private static List<String> names(Page<AuditEntry> page) {
        return page.items().stream().map(entry -> entry.event().id()).toList();
    }

    private static List<Long> names(List<TreeHead> heads) {
        return heads.stream().map(TreeHead::size).toList();
    }
}
