-- Copyright the Plumbline authors. Apache-2.0.
-- A card with what its newest version says of itself, so that lists read one table.
create table model_card (
    name varchar(63) not null primary key,
    version integer not null,
    status varchar(20) not null,
    model_name text,
    model_id text,
    risk_rating varchar(20),
    kms_key_id varchar(2048),
    created_by_arn text not null,
    created_by_id text not null,
    created_by_name text not null,
    created_at timestamp(6) with time zone not null,
    changed_by_name text not null,
    changed_at timestamp(6) with time zone not null,
    processing varchar(30)
);

create index model_card_by_time on model_card (created_at, name);

create table model_card_version (
    name varchar(63) not null,
    version integer not null,
    status varchar(20) not null,
    content varchar not null,
    rewritten boolean not null,
    model_name text,
    model_id text,
    risk_rating varchar(20),
    changed_by_arn text not null,
    changed_by_id text not null,
    changed_by_name text not null,
    changed_at timestamp(6) with time zone not null,
    primary key (name, version)
);
