-- Copyright the Plumbline authors. Apache-2.0.
-- Whether whoever is signed in must choose a new password before anything else.
alter table console_session add column password_due boolean default false not null;
