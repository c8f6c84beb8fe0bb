-- Copyright the Plumbline authors. Apache-2.0.
create table job (
    kind varchar(60) not null,
    id varchar(400) not null,
    payload text not null,
    state varchar(20) not null,
    progress double precision not null,
    message text,
    attempts integer not null,
    created_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    primary key (kind, id)
);

create index job_by_time on job (kind, created_at, id);
