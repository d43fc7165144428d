-- What was decided and not yet told. A row leaves when the broker has acknowledged it. A parked row is for looking at and
-- then deleting: newer states of its key have passed it and hold all it says, so it must not follow them.
create table outbox (
    id          bigint generated always as identity,
    event_id    uuid        not null,
    source      text        not null,
    topic       text        not null,
    key         text        not null,
    department  text        not null,
    payload     text        not null,
    cause       text        not null,
    traceparent text,
    created_at  timestamptz not null,
    tries       int         not null default 0,
    last_error  text,
    parked_at   timestamptz,
    constraint pk_outbox primary key (id),
    constraint uq_outbox_event_id unique (event_id)
);

create index ix_outbox_pending on outbox (id) where parked_at is null;
