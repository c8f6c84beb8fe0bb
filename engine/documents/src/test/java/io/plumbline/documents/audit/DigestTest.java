// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.TreeHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final Instant ONE = Instant.parse("2026-11-21T13:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-21T14:00:00Z");
    private final Digest empty = new Digest("000000000000", ONE, TWO, "b", "k", "f", Optional.empty(), List.of());
    private final Digest second = new Digest("000000000000", ONE, TWO, "b", "k2", "f",
            Optional.of(new Digest.Previous("b", "k", "ab", "cd")), List.of(new Digest.File("b", "l", "ef", ONE, TWO)));

    @Test
    void anEmptyHourHasADigestWithNullsWhereCloudTrailHasThem() {
        assertThat(new String(empty.text(), StandardCharsets.UTF_8)).isEqualTo("{\"awsAccountId\":\"000000000000\","
                + "\"digestStartTime\":\"2026-11-21T13:00:00Z\",\"digestEndTime\":\"2026-11-21T14:00:00Z\","
                + "\"digestS3Bucket\":\"b\",\"digestS3Object\":\"k\",\"digestPublicKeyFingerprint\":\"f\","
                + "\"digestSignatureAlgorithm\":\"SHA256withRSA\",\"newestEventTime\":null,\"oldestEventTime\":null,"
                + "\"previousDigestS3Bucket\":null,\"previousDigestS3Object\":null,\"previousDigestHashValue\":null,"
                + "\"previousDigestHashAlgorithm\":null,\"previousDigestSignature\":null,\"logFiles\":[]}");
    }

    @Test
    void fourLinesAreSigned() {
        byte[] text = {1};

        assertThat(new String(second.signedBytes(text), StandardCharsets.UTF_8))
                .isEqualTo("2026-11-21T14:00:00Z\nb/k2\n"
                        + "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a\ncd");
        assertThat(new String(empty.signedBytes(text), StandardCharsets.UTF_8)).endsWith("\nnull");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(Digest.read(second.text())).isEqualTo(second);
        assertThat(Digest.read(empty.text())).isEqualTo(empty);
        assertThatThrownBy(() -> Digest.read(new byte[]{'['})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headsOfAWitnessAreReadAgainAndABadLineIsNamed() {
        TreeHead head = new TreeHead(3, Hash.sha256(), ONE, "f", "ab");

        assertThat(TreeHeadLines.read(List.of(TreeHeadLines.write(head), ""))).containsExactly(head);
        assertThatThrownBy(() -> TreeHeadLines.read(List.of("", "{\"treeSize\":1}")))
                .isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("line 2 of the tree heads");
    }
}
