-- Copyright the Plumbline authors. Apache-2.0.
-- Small facts about the installation itself, such as when it was founded.
create table installation (
    name varchar(100) not null primary key,
    content text not null
);
