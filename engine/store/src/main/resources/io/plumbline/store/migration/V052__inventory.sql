-- Copyright the Plumbline authors. Apache-2.0.
create table model (
    model_key varchar(63) not null primary key,
    name varchar(63) not null,
    execution_role varchar,
    structure_format integer not null,
    structures varchar not null,
    created_arn varchar not null,
    created_id varchar not null,
    created_name varchar not null,
    created_at timestamp(6) with time zone not null
);
create index model_by_time on model (created_at, model_key);

-- version 0 is a package with a name of its own.
create table model_use_of_package (
    model_key varchar(63) not null,
    position integer not null,
    package_name varchar(63) not null,
    package_version integer not null,
    primary key (model_key, position)
);

create table endpoint_config (
    config_key varchar(63) not null primary key,
    name varchar(63) not null,
    structure_format integer not null,
    structures varchar not null,
    created_arn varchar not null,
    created_id varchar not null,
    created_name varchar not null,
    created_at timestamp(6) with time zone not null
);
create index endpoint_config_by_time on endpoint_config (created_at, config_key);

create table endpoint (
    endpoint_key varchar(63) not null primary key,
    name varchar(63) not null,
    config_name varchar(63) not null,
    status varchar(40) not null,
    structure_format integer not null,
    structures varchar not null,
    created_arn varchar not null,
    created_id varchar not null,
    created_name varchar not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null
);
create index endpoint_by_time on endpoint (created_at, endpoint_key);
create index endpoint_by_change on endpoint (changed_at, endpoint_key);
create index endpoint_by_status on endpoint (status, endpoint_key);

-- The variants of a configuration (holder "config") and of an endpoint as it was made (holder "endpoint").
create table model_variant (
    holder varchar(10) not null,
    holder_key varchar(63) not null,
    position integer not null,
    variant_name varchar(63) not null,
    model_name varchar(63) not null,
    model_key varchar(63) not null,
    shadow boolean not null,
    primary key (holder, holder_key, position)
);
create index model_variant_by_model on model_variant (model_key, holder, holder_key);
