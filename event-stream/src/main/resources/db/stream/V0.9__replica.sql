-- The topics as they are read anew, beside the inbox: what differs is found and put right from here. Empty but meanwhile.
-- Held: the revision the inbox had before the ends of the topics were asked for, so what they don't tell of it they lack.
-- Revision 0: the topic has told nothing of it.
create table inbox_replica (
    topic       text             not null,
    key         text collate "C" not null,
    department  text             not null,
    held        bigint,
    revision    bigint           not null default 0,
    removed     boolean,
    event_id    text,
    time        timestamptz,
    traceparent text,
    cause       jsonb,
    state       jsonb,
    constraint pk_inbox_replica primary key (topic, key)
);

create index ix_inbox_replica_department on inbox_replica (department);

-- How far each partition is read, and how far it is to be.
create table inbox_replica_place (
    topic     text   not null,
    partition int    not null,
    first     bigint not null,
    next      bigint not null,
    past_last bigint not null,
    constraint pk_inbox_replica_place primary key (topic, partition)
);
