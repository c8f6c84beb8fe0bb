// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.Association;
import io.plumbline.governance.lineage.AssociationFilter;
import io.plumbline.governance.lineage.AssociationType;
import io.plumbline.governance.lineage.Hashes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Associations as rows. */
final class AssociationRows {
    private static final String SELECT = """
            select s.arn as s_arn, d.arn as d_arn, s.entity_type as s_type, d.entity_type as d_type,
                s.name as s_name, d.name as d_name, g.association_type,
                g.created_at, g.created_arn, g.created_id, g.created_name
            from lineage_edge g
            join lineage_entity s on s.id = g.source_id
            join lineage_entity d on d.id = g.destination_id
            """;

    private AssociationRows() {}

    static void insert(Handle handle, Association association, long version) {
        handle.createUpdate("""
                insert into lineage_edge (source_id, destination_id, association_type, created_at, created_arn,
                    created_id, created_name, version)
                values (:source, :destination, :type, :at, :byArn, :byId, :byName, :version)
                """).bind("source", Hashes.id(association.sourceArn()))
                .bind("destination", Hashes.id(association.destinationArn()))
                .bind("type", association.type().map(AssociationType::text).orElse(null))
                .bind("at", association.created().at().toEpochMilli())
                .bind("byArn", association.created().by().arn())
                .bind("byId", association.created().by().principalId())
                .bind("byName", association.created().by().name()).bind("version", version).execute();
    }

    static Optional<Association> find(Handle handle, String sourceArn, String destinationArn) {
        return handle.createQuery(SELECT + " where g.source_id = :source and g.destination_id = :destination")
                .bind("source", Hashes.id(sourceArn)).bind("destination", Hashes.id(destinationArn))
                .map(AssociationRows::map).findOne().map(Association.Listed::association);
    }

    static Page<Association.Listed> list(Handle handle, AssociationFilter filter, PageRequest page) {
        String column = column(filter.order());
        String way = filter.ascending() ? "" : " desc";
        String order = " order by " + column + way + ", g.source_id" + way + ", g.destination_id" + way;
        Query query = handle.createQuery(SELECT + where(filter, page, column) + order
                + " fetch first :limit rows only").bind("limit", page.limit() + 1);
        filter.sourceArn().ifPresent(arn -> query.bind("source", Hashes.id(arn)));
        filter.destinationArn().ifPresent(arn -> query.bind("destination", Hashes.id(arn)));
        filter.sourceType().ifPresent(type -> query.bind("sourceType", type));
        filter.destinationType().ifPresent(type -> query.bind("destinationType", type));
        filter.type().ifPresent(type -> query.bind("type", type.text()));
        filter.createdAfter().ifPresent(time -> query.bind("after", time.toEpochMilli()));
        filter.createdBefore().ifPresent(time -> query.bind("before", time.toEpochMilli()));
        boolean byTime = filter.order() == AssociationFilter.Order.CREATION_TIME;
        page.after().ifPresent(key -> {
            Keyset last = Keyset.read(key, 2);
            query.bind("keySource", last.ids().getFirst()).bind("keyDestination", last.ids().getLast());
            if (byTime) {
                query.bind("key", last.number());
            } else {
                query.bind("key", last.value());
            }
        });
        return Page.cut(query.map(AssociationRows::map).list(), page.limit(),
                last -> Keyset.write(value(filter.order(), last), Hashes.id(last.association().sourceArn()),
                        Hashes.id(last.association().destinationArn())));
    }

    private static String where(AssociationFilter filter, PageRequest page, String column) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        filter.sourceArn().ifPresent(any -> where.append(" and g.source_id = :source"));
        filter.destinationArn().ifPresent(any -> where.append(" and g.destination_id = :destination"));
        filter.sourceType().ifPresent(any -> where.append(" and s.entity_type = :sourceType"));
        filter.destinationType().ifPresent(any -> where.append(" and d.entity_type = :destinationType"));
        filter.type().ifPresent(any -> where.append(" and g.association_type = :type"));
        filter.createdAfter().ifPresent(any -> where.append(" and g.created_at >= :after"));
        filter.createdBefore().ifPresent(any -> where.append(" and g.created_at <= :before"));
        page.after().ifPresent(any -> where.append(" and (" + column + ", g.source_id, g.destination_id) "
                + (filter.ascending() ? ">" : "<") + " (:key, :keySource, :keyDestination)"));
        return where.toString();
    }

    private static String column(AssociationFilter.Order order) {
        return switch (order) {
            case SOURCE_ARN -> "s.arn";
            case DESTINATION_ARN -> "d.arn";
            case SOURCE_TYPE -> "s.entity_type";
            case DESTINATION_TYPE -> "d.entity_type";
            case CREATION_TIME -> "g.created_at";
        };
    }

    private static String value(AssociationFilter.Order order, Association.Listed last) {
        return switch (order) {
            case SOURCE_ARN -> last.association().sourceArn();
            case DESTINATION_ARN -> last.association().destinationArn();
            case SOURCE_TYPE -> last.sourceType();
            case DESTINATION_TYPE -> last.destinationType();
            case CREATION_TIME -> String.valueOf(last.association().created().at().toEpochMilli());
        };
    }

    private static Association.Listed map(ResultSet row, StatementContext context) throws SQLException {
        Association association = new Association(row.getString("s_arn"), row.getString("d_arn"),
                EntityRows.text(row, "association_type").flatMap(AssociationType::of),
                EntityRows.stamp(row, "created"));
        return new Association.Listed(association, row.getString("s_type"), EntityRows.text(row, "s_name"),
                row.getString("d_type"), EntityRows.text(row, "d_name"));
    }
}
