-- Rebuilding from the topics: one at a time.
create table rebuild (
    id                  bigint generated always as identity,
    state               text        not null,
    remove_not_on_topic boolean     not null,
    asked_by            text        not null,
    asked_by_name       text,
    started_at          timestamptz not null,
    ended_at            timestamptz,
    records_read        bigint      not null default 0,
    records             bigint      not null default 0,
    departments         bigint      not null default 0,
    compared            bigint      not null default 0,
    compared_through    text        not null default '',
    rescored            bigint      not null default 0,
    differences         bigint      not null default 0,
    constraint pk_rebuild primary key (id)
);

create unique index uq_rebuild_running on rebuild ((true)) where ended_at is null;

create table rebuild_difference (
    rebuild   bigint  not null,
    number    bigint  not null,
    topic     text    not null,
    key       text    not null,
    kind      text    not null,
    told      bigint,
    held      bigint,
    put_right boolean not null,
    constraint pk_rebuild_difference primary key (rebuild, number),
    constraint fk_rebuild_difference_rebuild foreign key (rebuild) references rebuild
);

create table rebuild_failure (
    rebuild    bigint      not null,
    department text        not null,
    reason     text        not null,
    at         timestamptz not null,
    constraint pk_rebuild_failure primary key (rebuild, department),
    constraint fk_rebuild_failure_rebuild foreign key (rebuild) references rebuild
);

-- A publication has the departments of its year judged anew: how many there were then, and when none was left.
create table rejudging (
    sequence    bigint not null,
    departments bigint not null,
    ended_at    timestamptz,
    constraint pk_rejudging primary key (sequence),
    constraint fk_rejudging_sequence foreign key (sequence) references scheme_version (sequence)
);

create index ix_rejudging_running on rejudging (sequence) where ended_at is null;

-- Those that couldn't be judged when it was last tried.
create table rejudging_failure (
    department  text        not null,
    fiscal_year int         not null,
    reason      text        not null,
    at          timestamptz not null,
    constraint pk_rejudging_failure primary key (department, fiscal_year)
);
