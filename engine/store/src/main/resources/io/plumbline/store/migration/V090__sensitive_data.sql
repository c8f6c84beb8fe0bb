-- Copyright the Plumbline authors. Apache-2.0.
-- Custom identifiers; lists are joined by line feeds, severity levels as SEVERITY=THRESHOLD. A deleted one stays.
create table custom_identifier (
    id varchar(36) not null primary key,
    name varchar(128) not null,
    description varchar(512),
    regex varchar(512) not null,
    keywords varchar not null,
    ignore_words varchar not null,
    distance integer not null,
    severity_levels varchar(200) not null,
    client_token varchar(128),
    created_at timestamp(6) with time zone not null,
    deleted boolean not null
);
create index custom_identifier_by_time on custom_identifier (created_at, id);
create unique index custom_identifier_by_token on custom_identifier (client_token);

-- Allow lists: a pattern, or the name of an object.
create table allow_list (
    id varchar(36) not null primary key,
    name varchar(128) not null,
    description varchar(512),
    regex varchar(512),
    bucket varchar(255),
    object_key varchar(1024),
    client_token varchar(128),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index allow_list_by_time on allow_list (created_at, id);
create unique index allow_list_by_token on allow_list (client_token);
