// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.documents.audit.CloudTrailRecords;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.audit.Trail;
import io.plumbline.store.audit.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What trails promise, and what the check of a log finds, on every database. */
abstract class TrailContract extends AuditSetting {
    private static final String FOLDER = "s3://plumbline-audit/AWSLogs/000000000000/";

    @Test
    void aTrailLogsFromTheFirstStart() {
        assertThat(audit.trails().require("default")).satisfies(trail -> {
            assertThat(trail.logging()).isTrue();
            assertThat(trail.arn()).isEqualTo("arn:aws:cloudtrail:us-east-1:000000000000:trail/default");
            assertThat(trail.target().bucket()).isEqualTo("plumbline-audit");
        });
    }

    @Test
    void filesHaveTheNamesOfCloudTrailAndStayEmptyHoursGetADigest() {
        record(2, 0);
        pass(3);

        assertThat(objects.content.keySet()).hasSize(4);
        assertThat(logFiles()).singleElement().asString().matches(FOLDER
                + "CloudTrail/us-east-1/2026/11/21/000000000000_CloudTrail_us-east-1_20261121T1200Z_[A-Za-z0-9]{16}"
                + "\\.json\\.gz");
        assertThat(digests()).containsExactly(digest("130000Z"), digest("140000Z"), digest("150000Z"));
    }

    @Test
    void anotherProgramThatFollowsTheDocumentedStepsAcceptsTheDigests() {
        record(2, 0);
        pass(1);
        record(3, 2);
        pass(2);
        DigestWitness witness = witness();
        witness.walk(digest("150000Z"));

        assertThat(witness.wrong).isEmpty();
        assertThat(witness.digests).hasSize(3);
        assertThat(witness.files).hasSize(2);
    }

    @Test
    void hoursWithoutAServerAreMadeUpForInAChainOfTheirOwn() {
        record(1, 0);
        pass(1);
        audit.close();
        clock.pass(Duration.ofHours(4));
        audit = openAudit();
        audit.dueDigests();
        pass(1);
        DigestWitness regular = witness();
        regular.walk(digest("180000Z"));
        DigestWitness late = witness();
        late.walk(digest("160000Z_backfill"));

        assertThat(regular.wrong).isEmpty();
        assertThat(regular.digests).containsExactly(digest("180000Z"), digest("170000Z"), digest("130000Z"));
        assertThat(late.wrong).isEmpty();
        assertThat(late.digests).hasSize(3);
        assertThat(objects.metadata.get(digest("160000Z_backfill"))).containsEntry("backfill-generation-timestamp",
                "2026-11-21T17:00:00Z");
        assertThat(verify()).isEmpty();
    }

    @Test
    void stoppingLoggingStopsFilesButNotTheChain() {
        record(1, 0);
        clock.pass(Duration.ofMinutes(10));
        audit.trails().stopLogging("default");
        record(2, 1);
        pass(2);
        audit.trails().startLogging("default");
        record(1, 3);
        pass(1);

        assertThat(logFiles()).hasSize(2);
        assertThat(digests()).containsExactly(digest("121000Z"), digest("151000Z"));
        assertThat(audit.trail().find("e2").orElseThrow().position()).hasValue(2);
        assertThat(verify()).isEmpty();
    }

    @Test
    void onlyWhatWasSelectedIsDelivered() {
        audit.trails().select("default", new Trail.Selection(false, true, true));
        audit.log().record(AuditEvents.look("l1", 1, "ada"));
        audit.flush();
        assertThat(logFiles()).isEmpty();
        record(1, 2);

        assertThat(logFiles()).hasSize(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aFullDiskIsToldAndTheFileIsWrittenLater() {
        objects.full = true;
        audit.log().record(AuditEvents.card(1));
        assertThatThrownBy(audit::flush).hasMessage("the disk is full");
        assertThat(audit.trails().delivered("default").failure()).hasValue("the disk is full");
        objects.full = false;
        audit.flush();

        assertThat(logFiles()).hasSize(1);
        assertThat(audit.trails().delivered("default").failure()).isEmpty();
        assertThat(verify()).isEmpty();
    }

    @Test
    void trailsAreMadeChangedTaggedAndDeleted() {
        Trail.Target there = new Trail.Target("other-bucket", Optional.of("logs"), true, true);
        Trail made = audit.trails().create("second", there, false, Map.of("team", "risk"));
        assertThat(made.logging()).isFalse();
        assertThat(made.tags()).containsEntry("team", "risk");
        assertThatThrownBy(() -> audit.trails().create("second", there, false, Map.of()))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("already exists");
        audit.trails().startLogging(made.arn());
        record(1, 0);
        assertThat(objects.content.keySet()).anyMatch(
                uri -> uri.startsWith("s3://other-bucket/logs/AWSLogs/000000000000/CloudTrail/us-east-1/2026/11/21/"));
        audit.trails().delete("second");

        assertThat(audit.trails().find("second")).isEmpty();
        assertThatThrownBy(() -> audit.trails().require("second")).hasMessageContaining("Unknown trail: second");
    }

    @Test
    void aWholeLogHasNothingWrong() {
        record(5000, 0);
        pass(2);

        assertThat(verify()).isEmpty();
    }

    @Test
    void oneFlippedByteInARowIsFoundAtItsPosition() {
        record(10, 0);
        sql("update audit_chain set record = replace(record, 'card-4', 'card-5') where position = 4");

        assertThat(found()).contains("CHANGED_ROW 4");
    }

    @Test
    void aRowWrittenAnewWithAllHashesIsFoundByTheSignedRoot() {
        record(10, 0);
        String forged = CloudTrailRecords.write(AuditEvents.card("e9", 9, "eve"), new byte[32]);
        Forger.replaceLast(database, 9, forged);

        assertThat(found()).contains("WRONG_ROOT 10").doesNotContain("CHANGED_ROW 9", "OUT_OF_ORDER 9");
    }

    @Test
    void reorderedRowsAreFound() {
        record(10, 0);
        sql("update audit_chain set position = 100 where position = 3");
        sql("update audit_chain set position = 3 where position = 4");
        sql("update audit_chain set position = 4 where position = 100");

        assertThat(found()).contains("OUT_OF_ORDER 3", "OUT_OF_ORDER 4", "OUT_OF_ORDER 5");
    }

    @Test
    void aMissingRowIsFound() {
        record(10, 0);
        sql("delete from audit_chain where position = 6");

        assertThat(found()).contains("MISSING_ROW 6");
    }

    @Test
    void aTruncatedEndIsFoundAgainstTheLastSignedHead() {
        record(10, 0);
        sql("delete from audit_chain where position >= 8");
        String hash = database.jdbi().withHandle(handle -> handle
                .createQuery("select row_hash from audit_chain where position = 7")
                .map((row, _) -> HexFormat.of().formatHex(row.getBytes(1))).one());
        sql("update audit_end set size = 8, row_hash = '" + hash + "'");

        assertThat(found()).contains("TRUNCATED 8");
    }

    @Test
    void aHeadKeptElsewhereFindsALogThatWasWrittenAnew() {
        record(10, 0);
        var kept = audit.proofs().latestHead().orElseThrow();
        Forger.replaceLast(database, 9,
                CloudTrailRecords.write(AuditEvents.card("e9", 9, "eve"), new byte[32]));
        sql("delete from audit_head");
        assertThat(found()).noneMatch(finding -> finding.startsWith("WRONG_ROOT"));
        List<Finding> findings = new ArrayList<>();
        AuditVerification.of(database, objects).witnessed(List.of(kept)).run(findings::add);

        assertThat(findings).extracting(Finding::kind).contains(Kind.WRONG_ROOT);
    }

    @Test
    void aColumnThatHidesAnEventFromSearchIsFound() {
        record(10, 0);
        sql("update audit_chain set username = 'bob' where position = 2");

        assertThat(found()).containsExactly("CHANGED_COLUMN 2");
    }

    @Test
    void oneFlippedByteInALogFileIsFound() {
        record(1, 0);
        String file = logFiles().getFirst();
        objects.content.getOrDefault(file, new byte[0])[20] ^= 1;

        assertThat(found()).containsExactly("CHANGED_FILE " + file);
    }

    @Test
    void aDeletedDigestIsFoundEvenWhenTheDatabaseForgotItToo() {
        record(1, 0);
        pass(3);
        objects.content.remove(digest("140000Z"));
        assertThat(found()).containsExactly("MISSING_DIGEST " + digest("140000Z"));
        sql("delete from audit_digest where file_key like '%140000Z%'");

        assertThat(found()).containsExactly("DIGEST_GAP " + digest("150000Z"), "MISSING_DIGEST " + digest("140000Z"));
    }

    @Test
    void aDigestWithAnotherSignatureIsFound() {
        record(1, 0);
        pass(1);
        objects.metadata.put(digest("130000Z"), Map.of("signature", "00", "signature-algorithm", "SHA256withRSA"));

        assertThat(found()).containsExactly("CHANGED_DIGEST " + digest("130000Z"));
    }

    @Test
    void aDeletedLogFileIsFound() {
        record(1, 0);
        String file = logFiles().getFirst();
        objects.content.remove(file);

        assertThat(found()).containsExactly("MISSING_FILE " + file);
    }

    @Test
    void theCheckCanBeginInTheMiddle() {
        record(300, 0);
        sql("update audit_chain set username = 'bob' where position in (2, 280)");
        List<Finding> findings = new ArrayList<>();
        AuditVerification.Checked checked = AuditVerification.of(database, objects).from(270).run(findings::add);

        assertThat(findings).extracting(Finding::where).containsExactly("280");
        assertThat(checked.rows()).isEqualTo(30);
    }

    /** Lets hours pass, at the end of which the sealer looks. */
    private void pass(int hours) {
        for (int i = 0; i < hours; i++) {
            clock.pass(Duration.ofHours(1));
            audit.dueDigests();
        }
    }

    private List<String> found() {
        return verify().stream().map(finding -> finding.kind() + " " + finding.where()).toList();
    }

    private void sql(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }

    private List<String> logFiles() {
        return objects.content.keySet().stream().filter(uri -> uri.contains("/CloudTrail/")).toList();
    }

    private List<String> digests() {
        return objects.content.keySet().stream().filter(uri -> uri.contains("/CloudTrail-Digest/")).toList();
    }

    private DigestWitness witness() {
        return new DigestWitness(objects, audit.proofs().keys().getFirst().key().pkcs1());
    }

    private static String digest(String time) {
        return FOLDER
                + "CloudTrail-Digest/us-east-1/2026/11/21/000000000000_CloudTrail-Digest_us-east-1_default_us-east-1"
                + "_20261121T" + time + ".json.gz";
    }
}
