-- Copyright the Plumbline authors. Apache-2.0.
-- Who is signed in to the pages; the secret of the cookie is kept only as its hash.
create table console_session (
    session_key varchar(64) not null primary key,
    user_name varchar(128) not null,
    form_token varchar(100) not null,
    begun_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    mfa boolean not null
);
create index console_session_user on console_session (user_name);
