-- Copyright the Plumbline authors. Apache-2.0.
-- Users, groups, roles, policies, keys and logins. A holder is a user, a group or a role.
create table identity_change (
    id integer not null primary key,
    stamp bigint not null
);
insert into identity_change (id, stamp) values (1, 0);

create table identity_policy (
    id varchar(40) not null primary key,
    arn varchar(1200) not null,
    ready boolean not null,
    name varchar(128) not null,
    name_key varchar(128) not null,
    path varchar(512) not null,
    description varchar(1000),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    default_version integer not null,
    newest_version integer not null,
    constraint identity_policy_arn unique (arn),
    constraint identity_policy_name unique (ready, name_key)
);

create table identity_policy_version (
    policy_id varchar(40) not null references identity_policy (id) on delete cascade,
    version_number integer not null,
    document text not null,
    created_at timestamp(6) with time zone not null,
    primary key (policy_id, version_number)
);

create table identity_holder (
    id varchar(40) not null primary key,
    kind varchar(10) not null,
    name varchar(128) not null,
    name_key varchar(128) not null,
    path varchar(512) not null,
    created_at timestamp(6) with time zone not null,
    boundary varchar(1200) references identity_policy (arn),
    description varchar(1000),
    longest_session integer,
    trust text,
    password_used_at timestamp(6) with time zone,
    used_at timestamp(6) with time zone,
    used_service varchar(64),
    used_region varchar(64),
    constraint identity_holder_name unique (kind, name_key)
);
create index identity_holder_boundary on identity_holder (boundary);

create table identity_member (
    group_id varchar(40) not null references identity_holder (id) on delete cascade,
    user_id varchar(40) not null references identity_holder (id) on delete cascade,
    primary key (group_id, user_id)
);
create index identity_member_user on identity_member (user_id);

create table identity_attachment (
    holder_id varchar(40) not null references identity_holder (id) on delete cascade,
    policy_id varchar(40) not null references identity_policy (id),
    primary key (holder_id, policy_id)
);
create index identity_attachment_policy on identity_attachment (policy_id);

create table identity_inline (
    holder_id varchar(40) not null references identity_holder (id) on delete cascade,
    name varchar(128) not null,
    document text not null,
    primary key (holder_id, name)
);

create table identity_tag (
    owner_id varchar(40) not null,
    key_lower varchar(128) not null,
    tag_key varchar(128) not null,
    tag_value varchar(256) not null,
    primary key (owner_id, key_lower)
);

create table access_key (
    id varchar(128) not null primary key,
    owner_id varchar(40) references identity_holder (id) on delete cascade,
    sealed text not null,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    used_service varchar(64),
    used_region varchar(64)
);
create index access_key_owner on access_key (owner_id);

create table temporary_key (
    id varchar(128) not null primary key,
    owner_id varchar(40) references identity_holder (id) on delete cascade,
    sealed text not null,
    token_digest varchar(64) not null,
    session_name varchar(64),
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    mfa boolean not null,
    chained boolean not null
);
create index temporary_key_owner on temporary_key (owner_id);
create index temporary_key_expires on temporary_key (expires_at);

create table temporary_key_policy (
    key_id varchar(128) not null references temporary_key (id) on delete cascade,
    position integer not null,
    document text not null,
    primary key (key_id, position)
);

create table temporary_key_tag (
    key_id varchar(128) not null references temporary_key (id) on delete cascade,
    tag_key varchar(128) not null,
    tag_value varchar(256) not null,
    passes_on boolean not null,
    primary key (key_id, tag_key)
);

create table login_profile (
    user_id varchar(40) not null primary key references identity_holder (id) on delete cascade,
    hash varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    reset_required boolean not null
);

create table mfa_device (
    serial varchar(900) not null primary key,
    sealed text not null,
    owner_id varchar(40) references identity_holder (id),
    enabled_at timestamp(6) with time zone,
    last_step bigint not null
);
create index mfa_device_owner on mfa_device (owner_id);
