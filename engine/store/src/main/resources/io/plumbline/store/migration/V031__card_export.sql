-- Copyright the Plumbline authors. Apache-2.0.
create table card_export (
    card_name varchar(63) not null,
    job_name varchar(63) not null,
    version integer not null,
    output_path varchar(1024) not null,
    status varchar(20) not null,
    artifact text,
    failure text,
    by_arn text not null,
    by_id text not null,
    by_name text not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    primary key (card_name, job_name)
);
