-- Copyright the Plumbline authors. Apache-2.0.
-- One row for each guardrail: the row that its writers wait for. Numbers of versions are never given twice.
create table guardrail (
    id varchar(12) not null primary key,
    name varchar(50) not null,
    last_version integer not null,
    created_at timestamp(6) with time zone not null
);
create unique index guardrail_by_name on guardrail (name);
create index guardrail_by_time on guardrail (created_at, id);

-- What a guardrail was told: version 0 is the draft, all others never change.
create table guardrail_version (
    guardrail_id varchar(12) not null,
    version integer not null,
    status varchar(20) not null,
    document varchar not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    primary key (guardrail_id, version)
);

-- What requests with a token of the client have made.
create table guardrail_request (
    token varchar(256) not null primary key,
    fingerprint varchar(64) not null,
    guardrail_id varchar(12) not null,
    version integer not null
);

-- The row that everybody waits for who creates a guardrail.
create table guardrail_lock (
    name varchar(20) not null primary key
);

-- Guardrails that stand in front of models whatever a caller asks for. Lists of models are joined by line feeds.
create table guardrail_enforcement (
    id varchar(20) not null primary key,
    guardrail_id varchar(12) not null,
    version integer not null,
    system_mode varchar(20),
    message_mode varchar(20),
    included_models varchar,
    excluded_models varchar,
    created_by text not null,
    created_at timestamp(6) with time zone not null,
    updated_by text not null,
    updated_at timestamp(6) with time zone not null
);

-- What guardrails decided. The document holds scores and places, never text; the text is sealed, where it is kept.
create table guardrail_decision (
    id varchar(36) not null primary key,
    decided_at timestamp(6) with time zone not null,
    guardrail_id varchar(12),
    version integer,
    revision timestamp(6) with time zone,
    origins varchar(60) not null,
    way varchar(10) not null,
    caller text not null,
    model text,
    direction varchar(10) not null,
    verdict varchar(10) not null,
    took_nanos bigint not null,
    document varchar not null,
    sealed_text varchar
);
create index guardrail_decision_by_time on guardrail_decision (decided_at, id);
create index guardrail_decision_by_guardrail on guardrail_decision (guardrail_id, decided_at, id);
