-- The newest known state of every key of the topics this service listens to. Can be rebuilt from the topics.
-- Keys collate bytewise, so that the primary key also serves "all keys below a prefix".
create table inbox (
    topic       text             not null,
    key         text collate "C" not null,
    department  text             not null,
    revision    bigint           not null,
    removed     boolean          not null,
    event_id    text             not null,
    source      text             not null,
    time        timestamptz      not null,
    traceparent text,
    cause       jsonb            not null,
    state       jsonb            not null,
    constraint pk_inbox primary key (topic, key)
);
