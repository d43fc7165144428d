-- The newest known state of every key that others own. Lost, it is rebuilt by reading the topics from their start.
create table inbox (
    topic       text        not null,
    key         text        not null,
    department  text        not null,
    revision    bigint      not null,
    removed     boolean     not null,
    event_id    text        not null,
    source      text        not null,
    time        timestamptz not null,
    traceparent text,
    cause       jsonb       not null,
    state       jsonb       not null,
    constraint pk_inbox primary key (topic, key)
);

create index ix_inbox_department_topic on inbox (department, topic);
