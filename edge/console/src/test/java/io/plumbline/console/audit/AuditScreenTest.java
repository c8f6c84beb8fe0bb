// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.console.TestConsole;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.access.Answer;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditFilter;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.KeyPeriod;
import io.plumbline.security.audit.ProofStatus;
import io.plumbline.security.audit.TreeHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditScreenTest {
    private final List<AuditFilter> asked = new ArrayList<>();
    private final List<PageRequest> pages = new ArrayList<>();
    private final TestConsole console = new TestConsole((caller, question) -> new Answer(true, ""),
            database -> List.of(new AuditScreen(new Trail(), new NoProofs(), json -> json)));

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whatStandsInTheAddressIsAskedOfTheLog() {
        console.get("/console/audit?user=ann&operation=CreateModel&service=&failure=AccessDenied&reads=false"
                + "&from=2026-11-20T08:00&to=yesterday");

        assertThat(asked).containsExactly(new AuditFilter(Map.of(AuditAttribute.USERNAME, "ann",
                AuditAttribute.EVENT_NAME, "CreateModel", AuditAttribute.ERROR_CODE, "AccessDenied",
                AuditAttribute.READ_ONLY, "false"), Optional.of(Instant.parse("2026-11-20T08:00:00Z")),
                Optional.empty()));
    }

    @Test
    void theNextPageKeepsTheFiltersAndFitsNoOthers() {
        String next = TestConsole.body(console.get("/console/audit?user=ann"))
                .replaceAll("(?s).*href=\"(/console/audit[^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(next).contains("user=ann");

        console.get(next);
        assertThat(pages.getLast().after()).contains("a place in the list");
        assertThat(console.get(next.replace("user=ann", "user=bob")).status()).isEqualTo(400);
        assertThat(console.get(next.replaceAll("after=.", "after=_")).status()).isEqualTo(400);
        assertThat(asked).hasSize(2);
    }

    private final class Trail implements AuditTrail {
        @Override
        public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
            asked.add(filter);
            pages.add(page);
            return new Page<>(List.of(), Optional.of("a place in the list"));
        }

        @Override
        public Optional<AuditEntry> find(String eventId) {
            return Optional.empty();
        }
    }

    private static final class NoProofs implements AuditProofs {
        @Override
        public Optional<ProofStatus> status(String eventId) {
            return Optional.empty();
        }

        @Override
        public Optional<TreeHead> latestHead() {
            return Optional.empty();
        }

        @Override
        public Page<TreeHead> heads(PageRequest page) {
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public List<Hash> consistency(long from, long to) {
            return List.of();
        }

        @Override
        public List<KeyPeriod> keys() {
            return List.of();
        }
    }
}
