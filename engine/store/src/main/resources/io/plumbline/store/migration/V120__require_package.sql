-- Copyright the Plumbline authors. Apache-2.0.
alter table registry_policy add column require_package boolean default false not null;
