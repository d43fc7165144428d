-- A category (一级评分项) of which nothing is scored yet has no points, rather than none of its points; one of which anything
-- waits (待评定) says so.
create or replace view board_facts as
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
                'points', each.criterion -> 'points',
                'awarded', case when jsonb_path_exists(
                    each.criterion, '$.** ? (@.status == "SCORED" && !exists(@.children[*]))')
                    then each.criterion -> 'awarded' end,
                'provisional', each.criterion ->> 'status' = 'PENDING') order by each.number)
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

update board_entry entry
set categories = facts.categories, revision = entry.revision + 1, position = null
from board_facts facts
where facts.key = entry.department || '/' || entry.fiscal_year and not entry.removed
  and entry.categories is distinct from facts.categories;
