// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.CardOfModel;
import io.plumbline.governance.inventory.CardsOfModels;
import io.plumbline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds the cards of models by what the newest version of each card calls its model. */
public final class JdbiCardsOfModels implements CardsOfModels {
    private final Jdbi jdbi;
    private final Arns arns;

    public JdbiCardsOfModels(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.arns = arns;
    }

    @Override
    public Map<String, CardOfModel> of(Collection<String> models) {
        Map<String, String> keys = new HashMap<>();
        for (String model : models) {
            String key = model.toLowerCase(Locale.ROOT);
            keys.put(key, key);
            keys.put(arns.sagemaker("model", model).toLowerCase(Locale.ROOT), key);
        }
        Map<String, CardOfModel> found = new HashMap<>();
        if (!keys.isEmpty()) {
            // The oldest first, so that the newest of several cards stays.
            read(new ArrayList<>(keys.keySet()))
                    .forEach(card -> found.put(keys.get(card.modelId().toLowerCase(Locale.ROOT)), card));
        }
        return found;
    }

    private List<CardOfModel> read(List<String> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select c.name, c.version, c.status, c.model_id, c.risk_rating, c.created_by_arn, c.created_by_id,
                    c.created_by_name, c.created_at, v.changed_by_arn, v.changed_by_id, v.changed_by_name, v.changed_at
                from model_card c
                join model_card_version v on v.name = c.name and v.version = c.version
                where lower(c.model_id) in (<ids>) and c.processing is null
                order by c.created_at, c.name
                """).bindList("ids", ids).map((row, context) -> card(row)).list());
    }

    private static CardOfModel card(ResultSet row) throws SQLException {
        return new CardOfModel(row.getString("name"), row.getInt("version"), row.getString("status"),
                row.getString("model_id"), Optional.ofNullable(row.getString("risk_rating")),
                new Actor(row.getString("created_by_arn"), row.getString("created_by_id"),
                        row.getString("created_by_name")),
                instant(row, "created_at"),
                new Actor(row.getString("changed_by_arn"), row.getString("changed_by_id"),
                        row.getString("changed_by_name")),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
