-- Copyright the Plumbline authors. Apache-2.0.
-- One row for each resource that ever had a tag: the row that writers of its tags wait for.
create table tagged_resource (
    arn varchar(2048) not null primary key
);

create table resource_tag (
    arn varchar(2048) not null,
    tag_key varchar(128) not null,
    tag_value varchar(256) not null,
    primary key (arn, tag_key)
);
create index resource_tag_by_key on resource_tag (tag_key, tag_value, arn);
