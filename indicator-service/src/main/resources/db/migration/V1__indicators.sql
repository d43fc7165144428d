create table plan (
    department text not null,
    fiscal_year integer not null,
    revision bigint not null,
    goals jsonb not null,
    constraint pk_plan primary key (department, fiscal_year),
    constraint ck_plan_revision check (revision > 0)
);

create table indicator (
    department text not null,
    fiscal_year integer not null,
    code text not null,
    revision bigint not null,
    number integer not null,
    level1 text not null,
    level2 text not null,
    level3 text not null,
    name text not null,
    explanation text,
    points numeric not null,
    report jsonb,
    constraint pk_indicator primary key (department, fiscal_year, code),
    constraint ck_indicator_revision check (revision > 0),
    constraint ck_indicator_number check (number > 0),
    constraint ck_indicator_points check (points >= 0)
);

create table measure (
    department text not null,
    fiscal_year integer not null,
    code text not null,
    position integer not null,
    name text not null,
    comparison text not null,
    unit text,
    target numeric,
    actual numeric,
    achieved boolean,
    constraint pk_measure primary key (department, fiscal_year, code, position),
    constraint uq_measure_name unique (department, fiscal_year, code, name),
    constraint fk_measure_code foreign key (department, fiscal_year, code) references indicator,
    constraint ck_measure_comparison check (comparison in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'MILESTONE')),
    constraint ck_measure_milestone check (comparison <> 'MILESTONE' or num_nonnulls(unit, target, actual) = 0),
    constraint ck_measure_figure check (comparison = 'MILESTONE' or (target is not null and achieved is null))
);

-- The waiver an indicator has now; those it had are in indicator_revision.
create table waiver (
    department text not null,
    fiscal_year integer not null,
    code text not null,
    status text not null,
    reason text not null,
    document text,
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_document text,
    decision_comment text,
    constraint pk_waiver primary key (department, fiscal_year, code),
    constraint fk_waiver_code foreign key (department, fiscal_year, code) references indicator,
    constraint ck_waiver_status check (status in ('REQUESTED', 'APPROVED', 'REJECTED')),
    constraint ck_waiver_decided check (num_nonnulls(decided_by, decided_at) = case status when 'REQUESTED' then 0 else 2 end),
    constraint ck_waiver_decided_by_another check (decided_by <> requested_by)
);

-- Every state an indicator ever had, as it went out on the stream.
create table indicator_revision (
    department text not null,
    fiscal_year integer not null,
    code text not null,
    revision bigint not null,
    action text not null,
    summary text not null,
    actor text not null,
    actor_name text not null,
    at timestamptz not null,
    state jsonb not null,
    constraint pk_indicator_revision primary key (department, fiscal_year, code, revision),
    constraint fk_indicator_revision_code foreign key (department, fiscal_year, code) references indicator
);

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
    raise exception 'indicator_revision is append-only';
end
$$;

create trigger tr_indicator_revision_append_only
    before update or delete or truncate on indicator_revision
    for each statement execute function refuse_rewriting_history();
