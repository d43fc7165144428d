-- What an indicator or a plan is now is one document, the state that goes out on the stream: it is read and written whole,
-- and what must hold in it is held by the code that makes it and by the checks below.
alter table indicator add column state jsonb, add column removed boolean not null default false;

update indicator i set state = r.state
from indicator_revision r
where (r.department, r.fiscal_year, r.code, r.revision) = (i.department, i.fiscal_year, i.code, i.revision);

drop table waiver;
drop table measure;
alter table indicator
    drop column number, drop column level1, drop column level2, drop column level3, drop column name,
    drop column explanation, drop column points, drop column report,
    alter column state set not null,
    alter column removed drop default,
    add constraint ck_indicator_state check ((state ->> 'revision')::bigint = revision),
    add constraint ck_indicator_waiver_decided_by_another
        check (state #>> '{waiver,decidedBy}' <> state #>> '{waiver,requestedBy}'),
    add constraint ck_indicator_change_decided_by_another
        check (state #>> '{change,decidedBy}' <> state #>> '{change,requestedBy}');

-- Years in which actuals were reported before plans were approved count as approved, their reporting as open.
alter table plan add column state jsonb;

insert into plan (department, fiscal_year, revision, goals)
select distinct department, fiscal_year, 1, jsonb_build_array() from indicator
on conflict on constraint pk_plan do nothing;

update plan p set state = jsonb_build_object(
    'department', department, 'fiscalYear', fiscal_year, 'revision', revision, 'removed', false, 'goals', goals,
    'stage', 'DRAFT');

update plan p set state = state || jsonb_build_object(
    'stage', 'APPROVED', 'reportingStage', 'OPEN',
    'step', jsonb_build_object('by', jsonb_build_object('subject', 'system', 'name', '系统升级'), 'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'comment', '升级前已填报实际完成值，视为已批准', 'objections', jsonb_build_array()))
where exists (
    select from indicator i
    where (i.department, i.fiscal_year) = (p.department, p.fiscal_year) and i.state -> 'report' <> 'null');

alter table plan
    drop column goals,
    alter column state set not null,
    add constraint ck_plan_state check ((state ->> 'revision')::bigint = revision);

-- Every state a plan or an indicator ever had, in one table: revisions are numbered without gaps within their key.
create table revision (
    key text not null,
    revision bigint not null,
    action text not null,
    summary text not null,
    actor text not null,
    actor_name text not null,
    at timestamptz not null,
    state jsonb not null,
    constraint pk_revision primary key (key, revision)
);

insert into revision (key, revision, action, summary, actor, actor_name, at, state)
select department || '/' || fiscal_year || '/' || code, revision, action, summary, actor, actor_name, at, state
from indicator_revision;

insert into revision (key, revision, action, summary, actor, actor_name, at, state)
select key, (after ->> 'revision')::bigint, action, '设定 ' || (after ->> 'fiscalYear') || ' 年整体绩效目标', subject, name, at, after
from audit_entry
where action = 'goals-set';

-- A plan made by this script alone has its beginning here.
insert into revision (key, revision, action, summary, actor, actor_name, at, state)
select department || '/' || fiscal_year, revision, 'plan-carried-over', '系统升级时建立 ' || fiscal_year || ' 年绩效目标', 'system', '系统升级',
       now(), state
from plan
on conflict on constraint pk_revision do nothing;

drop table indicator_revision;
drop function refuse_rewriting_history;

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
    raise exception 'revision is append-only';
end
$$;

create trigger tr_revision_append_only
    before update or delete or truncate on revision
    for each statement execute function refuse_rewriting_history();
