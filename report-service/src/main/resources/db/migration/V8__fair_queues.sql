-- A wish has a number that no other has: a report that is struck off and asked for again doesn't begin anew.
create sequence regeneration_wish;
select setval('regeneration_wish', (select coalesce(max(wish), 0) + 1 from regeneration));

-- Of each weight the last cause, spent when what it asks for is written.
create table regeneration_cause (
    department text not null,
    fiscal_year integer not null,
    weight integer not null,
    wish bigint not null,
    cause jsonb not null,
    traceparent text,
    constraint pk_regeneration_cause primary key (department, fiscal_year, weight),
    constraint fk_regeneration_cause_regeneration foreign key (department, fiscal_year)
        references regeneration (department, fiscal_year) on delete cascade
);

insert into regeneration_cause (department, fiscal_year, weight, wish, cause, traceparent)
select department, fiscal_year, weight, wish, cause, traceparent from regeneration;

alter table regeneration drop column cause, drop column weight, drop column traceparent;

-- Archives take turns, and who takes a report on puts off its next try.
alter table report_archive add column taken_at timestamptz;
alter table report_archive_item
    add column due_at timestamptz not null default now(),
    add column attempts integer not null default 0;
alter table report_archive_item alter column due_at drop default;

-- From now on an archive ends with its last report.
update report_archive a set ended_at = now()
where ended_at is null
and not exists (select 1 from report_archive_item i where i.archive = a.id and i.done_at is null);

-- The total before belongs to the cause that changed it; of what is there nobody knows whether it does.
update board_entry set previous_total = null, revision = revision + 1, position = null where previous_total is not null;

-- Who waits for a report asks for this often, and the model is large.
alter table report_version add column narrative_revision bigint
    generated always as (cast(model #>> '{facts,narrative,revision}' as bigint)) stored;
