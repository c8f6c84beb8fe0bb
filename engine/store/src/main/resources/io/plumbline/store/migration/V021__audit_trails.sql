-- Copyright the Plumbline authors. Apache-2.0.
-- Trails: deliveries of the log as files. delivered is the position of the next event, hour_micros the begin of the hour
-- that the next digest covers, chain_micros that of the first digest since logging began.
create table audit_trail (
    name varchar(128) not null primary key,
    arn varchar(300) not null,
    region varchar(64) not null,
    bucket varchar(63) not null,
    prefix varchar(300),
    global_events boolean not null,
    multi_region boolean not null,
    validation boolean not null,
    with_reads boolean not null,
    with_writes boolean not null,
    with_management boolean not null,
    logging boolean not null,
    created_micros bigint not null,
    started_micros bigint,
    stopped_micros bigint,
    delivered bigint not null,
    hour_micros bigint,
    chain_micros bigint,
    file_micros bigint,
    digest_micros bigint,
    failure varchar(1000)
);

create table audit_trail_tag (
    trail varchar(128) not null,
    name varchar(128) not null,
    content varchar(256) not null,
    primary key (trail, name)
);

-- Log files: planned here with their hash first, then written, then marked; a crash in between loses none.
create table audit_file (
    id varchar(40) not null primary key,
    trail varchar(128) not null,
    bucket varchar(63) not null,
    file_key varchar(1024) not null,
    from_position bigint not null,
    to_position bigint not null,
    with_reads boolean not null,
    with_writes boolean not null,
    hash varchar(64) not null,
    oldest_micros bigint not null,
    newest_micros bigint not null,
    planned_micros bigint not null,
    written boolean not null,
    digest varchar(40)
);
create index audit_file_waiting on audit_file (trail, digest, planned_micros);
create index audit_file_written on audit_file (written, trail);

-- Digest files, with their text.
create table audit_digest (
    id varchar(40) not null primary key,
    trail varchar(128) not null,
    bucket varchar(63) not null,
    file_key varchar(1024) not null,
    start_micros bigint not null,
    end_micros bigint not null,
    late boolean not null,
    made_micros bigint not null,
    content varchar not null,
    signature varchar(2048) not null,
    written boolean not null
);
create index audit_digest_trail on audit_digest (trail, start_micros);
create index audit_digest_written on audit_digest (written, trail);
