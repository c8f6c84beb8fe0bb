// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.governance.Actor;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Decision;
import io.plumbline.governance.registry.History;
import io.plumbline.governance.registry.LifeCycle;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageCard;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** A package as a row. */
final class PackageRows {
    static final String COLUMNS = """
            package_key, name, version, versioned, description, registration_type, source_uri, stage, stage_status,
            stage_description, card_content, card_status, approval, approval_description, properties, structure_format, structures,
            created_arn, created_id, created_name, created_at, changed_arn, changed_id, changed_name, changed_at, authors
            """;

    private PackageRows() {}

    /** Returns the key of a package; versions of a group sort by number. */
    static String key(PackageId id) {
        return Names.key(id.name())
                + (id.isVersioned() ? String.format(Locale.ROOT, "/%010d", id.version().getAsInt()) : "");
    }

    /** Binds everything of a package. */
    static Update bind(Update update, ModelPackage of) {
        History history = of.history();
        update.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        terms(update, of.terms());
        Columns.structures(Columns.creator(update, history.createdBy()), of.structures());
        Columns.time(update, "created_at", history.createdAt());
        Columns.time(update, "changed_at", history.changedAt().orElse(history.createdAt()));
        return update.bind("key", key(of.id())).bind("name_key", Names.key(of.id().name()))
                .bind("name", of.id().name()).bind("version", of.id().version().orElse(0))
                .bind("versioned", of.id().isVersioned())
                .bind("approval", of.decision().approval().map(Approval::word).orElse(null))
                .bind("approval_description", Columns.orNull(of.decision().description()))
                .bind("changed_arn", history.changedBy().map(Actor::arn).orElse(null))
                .bind("changed_id", history.changedBy().map(Actor::principalId).orElse(null))
                .bind("changed_name", history.changedBy().map(Actor::name).orElse(null))
                .bind("properties", properties(of.metadata())).bind("authors", String.join(" ", history.authors()));
    }

    /** Reads a package. */
    static ModelPackage read(ResultSet row) throws SQLException {
        Optional<Actor> changedBy = changer(row);
        History history = new History(Columns.creator(row), Columns.time(row, "created_at"), changedBy,
                changedBy.isPresent() ? Optional.of(Columns.time(row, "changed_at")) : Optional.empty(),
                Set.of(row.getString("authors").split(" ")));
        PackageId id = row.getBoolean("versioned")
                ? PackageId.in(row.getString("name"), row.getInt("version"))
                : PackageId.named(row.getString("name"));
        return new ModelPackage(id, terms(row), new Decision(Columns.text(row, "approval").flatMap(Approval::of),
                Columns.text(row, "approval_description")), properties(row), Columns.structures(row), history);
    }

    private static String properties(Map<String, String> metadata) {
        return new TreeMap<>(metadata).entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> properties(ResultSet row) throws SQLException {
        Map<String, String> metadata = new HashMap<>();
        for (String line : row.getString("properties").split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                metadata.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return metadata;
    }

    private static void terms(Update update, PackageTerms terms) {
        update.bind("description", Columns.orNull(terms.description()))
                .bind("registration_type", Columns.orNull(terms.registrationType()))
                .bind("source_uri", Columns.orNull(terms.sourceUri()))
                .bind("stage", terms.lifeCycle().map(LifeCycle::stage).orElse(null))
                .bind("stage_status", terms.lifeCycle().map(LifeCycle::status).orElse(null))
                .bind("stage_description", Columns.orNull(terms.lifeCycle().flatMap(LifeCycle::description)))
                .bind("card_content", Columns.orNull(terms.card().flatMap(PackageCard::content)))
                .bind("card_status", Columns.orNull(terms.card().flatMap(PackageCard::status)));
    }

    private static PackageTerms terms(ResultSet row) throws SQLException {
        Optional<String> stage = Columns.text(row, "stage");
        Optional<String> description = Columns.text(row, "stage_description");
        String status = Columns.text(row, "stage_status").orElse("");
        PackageCard card = new PackageCard(Columns.text(row, "card_content"), Columns.text(row, "card_status"));
        boolean hasCard = card.content().isPresent() || card.status().isPresent();
        return new PackageTerms(Columns.text(row, "description"), Columns.text(row, "registration_type"),
                Columns.text(row, "source_uri"), stage.map(name -> new LifeCycle(name, status, description)),
                hasCard ? Optional.of(card) : Optional.empty());
    }

    private static Optional<Actor> changer(ResultSet row) throws SQLException {
        String arn = row.getString("changed_arn");
        return arn == null
                ? Optional.empty()
                : Optional.of(new Actor(arn, row.getString("changed_id"), row.getString("changed_name")));
    }
}
