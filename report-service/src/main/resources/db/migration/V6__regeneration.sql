-- Reports that are to be written anew; who takes one on puts off its next try.
create table regeneration (
    department text not null,
    fiscal_year integer not null,
    wish bigint not null,
    cause jsonb not null,
    weight integer not null,
    traceparent text,
    requested_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    reason text,
    constraint pk_regeneration primary key (department, fiscal_year),
    constraint ck_regeneration_wish check (wish > 0)
);

create index ix_regeneration_due on regeneration (due_at, department, fiscal_year);
