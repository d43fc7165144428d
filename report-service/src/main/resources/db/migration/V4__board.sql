-- What the dashboard shows of a department's year, as the inbox and the reports tell it. The whole states are large; what
-- is read of all departments at once is drawn from them when they change, by this one view.
create view board_facts as
select k.key,
       split_part(k.key, '/', 1) as department,
       cast(split_part(k.key, '/', 2) as integer) as fiscal_year,
       card.key is null and budget.key is null as removed,
       coalesce(
           (select edition -> 'profile' ->> 'name'
            from jsonb_array_elements(d.editions) as edition
            where coalesce(cast(edition ->> 'firstYear' as integer), 0) <= cast(split_part(k.key, '/', 2) as integer)
            order by cast(edition ->> 'firstYear' as integer) desc nulls last
            limit 1),
           d.name) as name,
       card.revision as scorecard_version,
       cast(c.scheme ->> 'points' as numeric) as points,
       c.total,
       c.grade,
       coalesce(c.provisional, false) as provisional,
       coalesce(jsonb_array_length(c.pending), 0) as pending,
       coalesce(jsonb_array_length(c."notMet"), 0) as missed,
       findings.errors,
       findings.warnings,
       findings.notes,
       coalesce(
           (select jsonb_agg(jsonb_build_object(
                'code', each.criterion -> 'code', 'name', each.criterion -> 'name',
                'points', each.criterion -> 'points', 'awarded', each.criterion -> 'awarded') order by each.number)
            from jsonb_array_elements(c.criteria) with ordinality as each (criterion, number)),
           '[]') as categories,
       budget.revision as budget_revision,
       cast(b.sums #>> '{total,adjusted}' as numeric) as adjusted,
       cast(b.sums #>> '{total,executed}' as numeric) as executed,
       coalesce(jsonb_array_length(b."overspentLines"), 0) as overspent,
       b."monthlyPlan" as monthly_plan,
       report.version as report_version,
       coalesce(card.cause, budget.cause) as cause
from (select distinct key from inbox where topic in ('jixiao.scorecards', 'jixiao.budgets')) k
left join inbox card on card.topic = 'jixiao.scorecards' and card.key = k.key and not card.removed
left join lateral jsonb_to_record(card.state) as c (
    scheme jsonb, total numeric, grade text, provisional boolean, pending jsonb, "notMet" jsonb, criteria jsonb,
    findings jsonb) on true
left join lateral (
    select count(*) filter (where finding ->> 'severity' = 'ERROR') as errors,
           count(*) filter (where finding ->> 'severity' = 'WARNING') as warnings,
           count(*) filter (where finding ->> 'severity' = 'NOTE') as notes
    from jsonb_array_elements(c.findings) as finding) findings on true
left join inbox budget on budget.topic = 'jixiao.budgets' and budget.key = k.key and not budget.removed
left join lateral jsonb_to_record(budget.state) as b (sums jsonb, "overspentLines" jsonb, "monthlyPlan" jsonb) on true
left join inbox profile on profile.topic = 'jixiao.departments' and profile.key = split_part(k.key, '/', 1)
left join lateral jsonb_to_record(profile.state) as d (name text, editions jsonb) on true
left join lateral (
    select case when not v.withdrawn then v.version end as version
    from report_version v
    where v.department = split_part(k.key, '/', 1) and v.fiscal_year = cast(split_part(k.key, '/', 2) as integer)
    order by v.version desc
    limit 1) report on true;

-- Facts, the change that led to them, and the place in the feed of changes: absent until one is given.
create table board_entry (
    department text not null,
    fiscal_year integer not null,
    revision bigint not null,
    removed boolean not null,
    name text,
    scorecard_version bigint,
    points numeric,
    total numeric,
    previous_total numeric,
    grade text,
    provisional boolean not null,
    pending integer not null,
    missed integer not null,
    errors integer not null,
    warnings integer not null,
    notes integer not null,
    categories jsonb not null,
    budget_revision bigint,
    adjusted numeric(18, 2),
    executed numeric(18, 2),
    overspent integer not null,
    monthly_plan jsonb,
    report_version bigint,
    cause jsonb not null,
    changed_at timestamptz not null,
    position bigint,
    constraint pk_board_entry primary key (department, fiscal_year),
    constraint uq_board_entry_position unique (position)
);
create index ix_board_entry_fiscal_year_position on board_entry (fiscal_year, position);
create index ix_board_entry_unplaced on board_entry (department, fiscal_year) where position is null;

insert into board_entry (department, fiscal_year, revision, removed, name, scorecard_version, points, total, grade, provisional,
    pending, missed, errors, warnings, notes, categories, budget_revision, adjusted, executed, overspent, monthly_plan,
    report_version, cause, changed_at)
select department, fiscal_year, 1, removed, name, scorecard_version, points, total, grade, provisional,
    pending, missed, errors, warnings, notes, categories, budget_revision, adjusted, executed, overspent, monthly_plan,
    report_version, cause, coalesce(cast(cause ->> 'at' as timestamptz), now())
from board_facts where not removed;

-- The newest place that was given, in one row: the line that had it may have moved on.
create table board_place (
    place bigint not null
);
insert into board_place (place) values (0);
