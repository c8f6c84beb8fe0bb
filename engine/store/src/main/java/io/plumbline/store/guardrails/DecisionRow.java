// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.documents.guardrails.DecisionDocuments;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Decision.Applied;
import io.plumbline.guardrails.library.Decision.Asked;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.library.Decision.Way;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.security.sealing.Sealed;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written: documents made and the text sealed, which is most of the work.
 *
 * @param decision without its text
 * @param document what is not in columns
 * @param text     sealed; null where it is not kept
 */
record DecisionRow(Decision decision, String document, @Nullable String text) {
    static final String COLUMNS = "id, decided_at, guardrail_id, version, revision, origins, way, caller, model, "
            + "direction, verdict, took_nanos, document";
    private static final String INSERT = """
            insert into guardrail_decision (id, decided_at, guardrail_id, version, revision, origins, way, caller,
                model, direction, verdict, took_nanos, document, sealed_text)
            values (:id, :at, :guardrailId, :version, :revision, :origins, :way, :caller, :model, :direction, :verdict,
                :took, :document, :text)
            """;

    static DecisionRow of(Decision decision, Sealed sealed) {
        return new DecisionRow(decision.withoutText(), DecisionDocuments.write(decision), decision.text()
                .map(text -> sealed.seal(DecisionDocuments.text(text), context(decision.id()))).orElse(null));
    }

    static GuardRequest open(String text, String id, Sealed sealed) {
        return DecisionDocuments.text(sealed.open(text, context(id)));
    }

    static void insert(Handle handle, List<DecisionRow> rows) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        rows.forEach(row -> row.bind(batch).add());
        batch.execute();
    }

    static Decision read(ResultSet row, Optional<GuardRequest> text) throws SQLException {
        DecisionDocuments.Content content = DecisionDocuments.read(row.getString("document"));
        return new Decision(row.getString("id"), TimeKey.read(row, "decided_at"),
                new Asked(Way.valueOf(row.getString("way")), row.getString("caller"),
                        Optional.ofNullable(row.getString("model"))),
                applied(row), Direction.valueOf(row.getString("direction")), Verdict.valueOf(row.getString("verdict")),
                content.reason(), content.found(), content.detectors(), content.usage(), content.coverage(),
                content.failures(), Duration.ofNanos(row.getLong("took_nanos")), text);
    }

    private static Optional<Applied> applied(ResultSet row) throws SQLException {
        String id = row.getString("guardrail_id");
        OffsetDateTime revision = row.getObject("revision", OffsetDateTime.class);
        return id == null || revision == null
                ? Optional.empty()
                : Optional.of(new Applied(id, Versions.read(row.getInt("version")), revision.toInstant(),
                        Arrays.stream(row.getString("origins").split(",")).map(Origin::valueOf)
                                .collect(Collectors.toSet())));
    }

    private PreparedBatch bind(PreparedBatch batch) {
        Optional<Applied> applied = decision.applied();
        return batch.bind("id", decision.id()).bind("at", column(decision.at()))
                .bind("guardrailId", applied.map(Applied::guardrailId).orElse(null))
                .bind("version", applied.map(each -> Versions.column(each.version())).orElse(null))
                .bind("revision", applied.map(each -> column(each.revision())).orElse(null))
                .bind("origins", applied.map(each -> each.origins().stream().map(Origin::name).sorted()
                        .collect(Collectors.joining(","))).orElse(""))
                .bind("way", decision.asked().way().name()).bind("caller", decision.asked().caller())
                .bind("model", decision.asked().model().orElse(null))
                .bind("direction", decision.direction().name()).bind("verdict", decision.verdict().name())
                .bind("took", decision.took().toNanos()).bind("document", document).bind("text", text);
    }

    /** A sealed text copied into another row does not open there. */
    private static String context(String id) {
        return "guardrail-decision/" + id;
    }
}
