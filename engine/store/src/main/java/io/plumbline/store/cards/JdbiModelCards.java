// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.cards.CardProcessing;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.cards.VersionQuery;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** {@link ModelCards} in SQL. */
public final class JdbiModelCards implements ModelCards {
    private final Jdbi jdbi;
    private final CardLists lists;

    public JdbiModelCards(Database database) {
        this.jdbi = database.jdbi();
        this.lists = new CardLists(jdbi);
    }

    @Override
    public void add(ModelCard first) {
        jdbi.useTransaction(handle -> {
            int added = facts(handle.createUpdate("""
                    insert into model_card (name, version, status, model_name, model_id, risk_rating, kms_key_id,
                        created_by_arn, created_by_id, created_by_name, created_at, changed_by_name, changed_at)
                    values (:name, :version, :status, :modelName, :modelId, :riskRating, :kmsKeyId, :createdByArn,
                        :createdById, :createdByName, :createdAt, :changedByName, :changedAt)
                    on conflict do nothing
                    """), first).bind("kmsKeyId", first.kmsKeyId().orElse(null))
                    .bind("createdByArn", first.createdBy().arn())
                    .bind("createdById", first.createdBy().principalId())
                    .bind("createdByName", first.createdBy().name()).bind("createdAt", column(first.createdAt()))
                    .execute();
            if (added == 0) {
                throw new PlumblineException(Category.ALREADY_EXISTS, "there is a model card '" + first.name()
                        + "' already; update that one, or choose another name.");
            }
            addVersion(handle, first, true);
        });
    }

    @Override
    public void append(ModelCard next, boolean rewritten) {
        jdbi.useTransaction(handle -> {
            int changed = facts(handle.createUpdate("""
                    update model_card
                    set version = :version, status = :status, model_name = :modelName, model_id = :modelId,
                        risk_rating = :riskRating, changed_by_name = :changedByName, changed_at = :changedAt
                    where name = :name and version = :before and processing is null
                    """), next).bind("before", next.version() - 1).execute();
            if (changed == 0) {
                throw new PlumblineException(Category.CONFLICT, "somebody else changed the model card '" + next.name()
                        + "' at the same time; look at what it says now and change it again.");
            }
            addVersion(handle, next, rewritten);
        });
    }

    private static void addVersion(Handle handle, ModelCard card, boolean rewritten) {
        facts(handle.createUpdate("""
                insert into model_card_version (name, version, status, content, rewritten, model_name, model_id,
                    risk_rating, changed_by_arn, changed_by_id, changed_by_name, changed_at)
                values (:name, :version, :status, :content, :rewritten, :modelName, :modelId, :riskRating,
                    :changedByArn, :changedById, :changedByName, :changedAt)
                """), card).bind("content", card.content()).bind("rewritten", rewritten)
                .bind("changedByArn", card.changedBy().arn()).bind("changedById", card.changedBy().principalId())
                .execute();
    }

    private static <S extends SqlStatement<S>> S facts(S statement, ModelCard card) {
        return statement.bind("name", card.name()).bind("version", card.version())
                .bind("status", card.status().word()).bind("modelName", card.facts().modelName().orElse(null))
                .bind("modelId", card.facts().modelId().orElse(null))
                .bind("riskRating", card.facts().riskRating().orElse(null))
                .bind("changedByName", card.changedBy().name()).bind("changedAt", column(card.changedAt()));
    }

    @Override
    public Optional<ModelCard> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select c.name, c.version, c.status, coalesce(v.content, '') as content, c.model_name, c.model_id,
                    c.risk_rating, c.kms_key_id, c.created_by_arn, c.created_by_id, c.created_by_name, c.created_at,
                    coalesce(v.changed_by_arn, c.created_by_arn) as changed_by_arn,
                    coalesce(v.changed_by_id, c.created_by_id) as changed_by_id,
                    coalesce(v.changed_by_name, c.created_by_name) as changed_by_name, c.changed_at, c.processing
                from model_card c left join model_card_version v on v.name = c.name and v.version = c.version
                where c.name = :name
                """).bind("name", name).map(CardRows::card).findOne());
    }

    @Override
    public Optional<ModelCard> find(String name, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select c.name, v.version, v.status, v.content, v.model_name, v.model_id, v.risk_rating, c.kms_key_id,
                    c.created_by_arn, c.created_by_id, c.created_by_name, c.created_at, v.changed_by_arn,
                    v.changed_by_id, v.changed_by_name, v.changed_at, c.processing
                from model_card c join model_card_version v on v.name = c.name
                where c.name = :name and v.version = :version
                """).bind("name", name).bind("version", version).map(CardRows::card).findOne());
    }

    @Override
    public Page<CardSummary> list(CardQuery query, PageRequest page) {
        return lists.cards(query, page);
    }

    @Override
    public Page<CardSummary> versions(String name, VersionQuery query, PageRequest page) {
        return lists.versions(name, query, page);
    }

    @Override
    public Set<String> authors(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select distinct changed_by_arn
                from model_card_version
                where name = :name and rewritten = true and version > (
                    select coalesce(max(version), 0)
                    from model_card_version
                    where name = :name and status = 'Approved')
                """).bind("name", name).mapTo(String.class).set());
    }

    @Override
    public boolean mark(String name, CardProcessing processing) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("update model_card set processing = :processing where name = :name").bind("name", name)
                .bind("processing", processing.word()).execute()) == 1;
    }

    @Override
    public void deleteContent(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from model_card_version where name = :name")
                .bind("name", name).execute());
    }

    @Override
    public void delete(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from model_card where name = :name").bind("name", name)
                .execute());
    }
}
