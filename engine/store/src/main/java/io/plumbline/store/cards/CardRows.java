// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import io.plumbline.governance.Actor;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.CardProcessing;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of cards. */
final class CardRows {
    private CardRows() {}

    static ModelCard card(ResultSet row, StatementContext context) throws SQLException {
        CardFacts facts = new CardFacts(text(row, "model_name"), text(row, "model_id"), text(row, "risk_rating"),
                List.of());
        return new ModelCard(row.getString("name"), row.getInt("version"), status(row), row.getString("content"),
                facts, text(row, "kms_key_id"), actor(row, "created_by_"), TimeKey.read(row, "created_at"),
                actor(row, "changed_by_"), TimeKey.read(row, "changed_at"),
                text(row, "processing").flatMap(CardProcessing::of));
    }

    static CardSummary summary(ResultSet row, StatementContext context) throws SQLException {
        return new CardSummary(row.getString("name"), row.getInt("version"), status(row), text(row, "model_name"),
                text(row, "model_id"), text(row, "risk_rating"), TimeKey.read(row, "created_at"),
                TimeKey.read(row, "changed_at"), row.getString("changed_by_name"));
    }

    static Actor actor(ResultSet row, String prefix) throws SQLException {
        return new Actor(row.getString(prefix + "arn"), row.getString(prefix + "id"), row.getString(prefix + "name"));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static CardStatus status(ResultSet row) throws SQLException {
        return CardStatus.of(row.getString("status")).orElseThrow();
    }
}
