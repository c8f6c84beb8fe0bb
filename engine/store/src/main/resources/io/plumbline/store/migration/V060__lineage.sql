-- Copyright the Plumbline authors. Apache-2.0.
-- Lineage. Every change takes the next version while it holds the one row of lineage_graph, so that versions are in the
-- order of commits, and a copy of the graph in memory catches up by reading what has a newer version than it has seen.
-- Times are milliseconds since 1970; numbers of entities are 63 bits of a hash of the ARN.
create table lineage_graph (
    id integer not null primary key,
    version bigint not null,
    founded_at timestamp(3) with time zone not null
);
insert into lineage_graph (id, version, founded_at) values (1, 0, current_timestamp);

create table lineage_entity (
    id bigint not null primary key,
    arn varchar(512) not null unique,
    lineage smallint not null,
    name varchar(256),
    entity_type varchar(256) not null,
    source_hash bigint not null,
    source_uri varchar(4096) not null,
    source_type varchar(256),
    source_id varchar(256),
    source_identifiers text,
    description varchar(3072),
    status varchar(32),
    commit_id varchar(1024),
    repository varchar(1024),
    generated_by varchar(1024),
    project_id varchar(1024),
    created_at bigint not null,
    created_arn varchar(2048) not null,
    created_id varchar(256) not null,
    created_name varchar(256) not null,
    modified_at bigint not null,
    modified_arn varchar(2048) not null,
    modified_id varchar(256) not null,
    modified_name varchar(256) not null,
    version bigint not null
);
create index lineage_entity_source on lineage_entity (source_hash);
create index lineage_entity_created on lineage_entity (lineage, created_at, id);
create index lineage_entity_name on lineage_entity (lineage, name, id);
create index lineage_entity_version on lineage_entity (version);

create table lineage_property (
    entity_id bigint not null references lineage_entity (id),
    name varchar(256) not null,
    content varchar(256) not null,
    primary key (entity_id, name)
);
create index lineage_property_content on lineage_property (name, content, entity_id);

create table lineage_edge (
    source_id bigint not null references lineage_entity (id),
    destination_id bigint not null references lineage_entity (id),
    association_type varchar(20),
    created_at bigint not null,
    created_arn varchar(2048) not null,
    created_id varchar(256) not null,
    created_name varchar(256) not null,
    version bigint not null,
    primary key (source_id, destination_id)
);
create index lineage_edge_destination on lineage_edge (destination_id, source_id);
create index lineage_edge_created on lineage_edge (created_at, source_id, destination_id);
create index lineage_edge_version on lineage_edge (version);

-- What was deleted: an association, or an entity when both numbers are the same.
create table lineage_gone (
    version bigint not null primary key,
    source_id bigint not null,
    destination_id bigint not null
);

-- What OpenLineage clients sent, each event once, facets and all.
create table openlineage_event (
    id varchar(64) not null primary key,
    subject varchar(1024) not null,
    kind varchar(16) not null,
    event_time varchar(64) not null,
    received_at bigint not null,
    payload text not null
);
create index openlineage_event_received on openlineage_event (received_at, id);
