-- Copyright the Plumbline authors. Apache-2.0.
-- What scans found: kinds and places, one line each, never text.
create table sensitive_scan (
    id varchar(36) not null primary key,
    scanned_at timestamp(6) with time zone not null,
    scanned_by text not null,
    name varchar(200) not null,
    characters integer not null,
    findings varchar not null
);
create index sensitive_scan_by_time on sensitive_scan (scanned_at, id);
