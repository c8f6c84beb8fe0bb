// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.custom.SeverityLevel;
import io.plumbline.privacy.library.KeptAllowList;
import io.plumbline.privacy.library.KeptAllowList.Source;
import io.plumbline.privacy.library.KeptIdentifier;
import io.plumbline.privacy.library.Scan;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases must do with custom identifiers and allow lists. */
abstract class IdentifiersContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private Database database;
    private JdbiCustomIdentifiers identifiers;
    private JdbiAllowLists lists;

    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        identifiers = new JdbiCustomIdentifiers(database);
        lists = new JdbiAllowLists(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anIdentifierIsReadAsItWasKept() {
        KeptIdentifier kept = identifier("a", 0);
        identifiers.add(kept, Optional.of("t"));

        assertThat(identifiers.find("a")).contains(kept);
        assertThat(identifiers.made("t")).contains(kept);
        assertThat(identifiers.made("u")).isEmpty();
    }

    @Test
    void aDeletedIdentifierIsFoundAndNeitherListedNorCounted() {
        identifiers.add(identifier("a", 0), Optional.empty());
        identifiers.add(identifier("b", 1), Optional.empty());

        assertThat(identifiers.delete("a")).isTrue();
        assertThat(identifiers.delete("a")).isFalse();
        assertThat(identifiers.find("a").orElseThrow().deleted()).isTrue();
        assertThat(identifiers.count()).isEqualTo(1);
        assertThat(identifiers.list(PageRequest.first(5)).items()).extracting(KeptIdentifier::id).containsExactly("b");
    }

    @Test
    void pagesFollowEachOtherTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            identifiers.add(identifier("i" + i, i / 2), Optional.empty());
        }
        Page<KeptIdentifier> first = identifiers.list(PageRequest.first(3));
        Page<KeptIdentifier> second = identifiers.list(new PageRequest(3, first.next()));

        assertThat(first.items()).extracting(KeptIdentifier::id).containsExactly("i4", "i3", "i2");
        assertThat(second.items()).extracting(KeptIdentifier::id).containsExactly("i1", "i0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void anAllowListIsKeptChangedListedAndRemoved() {
        KeptAllowList pattern = list("p", 0, new Source.Pattern("[a-z]+"));
        KeptAllowList words = list("w", 1, new Source.WordsObject("bucket", "key"));
        lists.add(pattern, Optional.of("t"));
        lists.add(words, Optional.empty());

        assertThat(lists.made("t")).contains(pattern);
        assertThat(lists.list(PageRequest.first(5)).items()).containsExactly(words, pattern);
        KeptAllowList changed = new KeptAllowList("w", "other", Optional.empty(), new Source.WordsObject("b", "k"),
                words.createdAt(), NOON.plusSeconds(9));
        assertThat(lists.replace(changed)).isTrue();
        assertThat(lists.find("w")).contains(changed);
        assertThat(lists.delete("w")).isTrue();
        assertThat(lists.delete("w")).isFalse();
        assertThat(lists.count()).isEqualTo(1);
    }

    @Test
    void aScanIsReadAsItWasKept() {
        JdbiScans scans = new JdbiScans(database);
        Scan scan = new Scan("s", NOON, "arn:ann", "letter", 20, List.of(new Scan.Found("EMAIL", 3, 9, 0.95, "email"),
                new Scan.Found("our own kind", 10, 12, 1, "custom")));
        scans.add(scan);
        scans.add(new Scan("t", NOON.plusSeconds(1), "arn:ann", "empty", 0, List.of()));

        assertThat(scans.find("s")).contains(scan);
        assertThat(scans.list(PageRequest.first(1)).items()).singleElement()
                .satisfies(newest -> assertThat(newest.found()).isEmpty());
        assertThat(scans.delete("s")).isTrue();
        assertThat(scans.find("s")).isEmpty();
    }

    private static KeptIdentifier identifier(String id, int second) {
        return new KeptIdentifier(id, "name of " + id, Optional.of("about"),
                new CustomCriteria("[A-Z]{3}", List.of("first word", "second"), List.of("test"), 40,
                        List.of(new SeverityLevel(Severity.LOW, 1), new SeverityLevel(Severity.HIGH, 10))),
                NOON.plusSeconds(second), false);
    }

    private static KeptAllowList list(String id, int second, Source source) {
        return new KeptAllowList(id, "name of " + id, Optional.of("about"), source, NOON.plusSeconds(second),
                NOON.plusSeconds(second));
    }
}
