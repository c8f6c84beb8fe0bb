-- Copyright the Plumbline authors. Apache-2.0.
-- Keys are names in lower case: two names that differ by case are the same.
create table model_package_group (
    group_key varchar(63) not null primary key,
    name varchar(63) not null,
    description varchar,
    created_arn varchar not null,
    created_id varchar not null,
    created_name varchar not null,
    created_at timestamp(6) with time zone not null,
    last_version integer not null,
    resource_policy varchar
);
create index model_package_group_by_time on model_package_group (created_at, group_key);

-- properties: one line "key, tab, value" each; authors: with a space between.
-- package_key is the name in lower case, and for a version in a group "group/0000000007", so that versions are in order.
create table model_package (
    package_key varchar(80) not null primary key,
    name_key varchar(63) not null,
    name varchar(63) not null,
    version integer not null,
    versioned boolean not null,
    description varchar,
    registration_type varchar,
    source_uri varchar,
    stage varchar,
    stage_status varchar,
    stage_description varchar,
    card_content varchar,
    card_status varchar,
    approval varchar,
    approval_description varchar,
    properties varchar not null,
    structure_format integer not null,
    structures varchar not null,
    created_arn varchar not null,
    created_id varchar not null,
    created_name varchar not null,
    created_at timestamp(6) with time zone not null,
    changed_arn varchar,
    changed_id varchar,
    changed_name varchar,
    changed_at timestamp(6) with time zone not null,
    authors varchar not null,
    client_token varchar(64) unique
);
create index model_package_by_group on model_package (name_key, versioned, created_at, package_key);
create index model_package_by_time on model_package (created_at, package_key);
create index model_package_by_kind on model_package (versioned, created_at, package_key);
create index model_package_by_change on model_package (changed_at, package_key);
create index model_package_by_approval on model_package (approval, changed_at, package_key);

create table registry_policy (
    id integer not null primary key,
    require_approved boolean not null,
    separate_author boolean not null
);
insert into registry_policy (id, require_approved, separate_author) values (1, false, false);
