-- The first answer to each Idempotency-Key. Written in the transaction of the effect, so a committed row always has its
-- answer, and a rolled back effect leaves no row.
create table idempotency (
    subject     text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int,
    etag        text,
    location    text,
    body        text,
    at          timestamptz not null default now(),
    constraint pk_idempotency primary key (subject, key),
    constraint ck_idempotency_key check (length(key) between 1 and 128)
);
