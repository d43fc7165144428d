-- What happened to the accounts of a year, revision by revision: who, when, and in short what reads otherwise since. All of
-- what was before and after is in the audit trail, which tells of more than the accounts.

create table budget_revision (
    department  text        not null,
    fiscal_year int         not null,
    revision    bigint      not null,
    action      text        not null,
    summary     text        not null,
    actor       text        not null,
    actor_name  text        not null,
    at          timestamptz not null,
    differences jsonb       not null,
    unlisted    int         not null,
    constraint pk_budget_revision primary key (department, fiscal_year, revision),
    constraint fk_budget_revision_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_budget_revision_revision check (revision > 0),
    constraint ck_budget_revision_unlisted check (unlisted >= 0)
);

-- Until now the trail alone told of them: one entry each, the newest of the present revision. What read otherwise stays
-- there.
insert into budget_revision
    (department, fiscal_year, revision, action, summary, actor, actor_name, at, differences, unlisted)
select department, fiscal_year, revision - later, action,
    case action
        when 'budget-line-entered' then '登记预算科目'
        when 'budget-lines-entered' then '批量登记预算科目'
        when 'budget-line-adjusted' then '登记预算调整'
        when 'budget-amount-moved' then '登记预算调剂'
        when 'payments-entered' then '登记支付'
        when 'economic-split-entered' then '登记基本支出构成'
        when 'controlled-expense-entered' then '登记受控经费'
        when 'procurement-entered' then '登记政府采购'
        when 'fixed-assets-entered' then '登记固定资产'
        when 'monthly-plan-entered' then '登记分月用款计划'
        when 'final-accounts-closed' then '年终决算封账'
        when 'final-accounts-reopened' then '决算重新开账'
        when 'subjects-renamed' then '类款名称按新加载的科目表更新'
        else action
    end,
    subject, name, at, '[]', 0
from (
    select budget.department, budget.fiscal_year, budget.revision, trail.action, trail.subject, trail.name, trail.at,
        count(*) over (partition by trail.key order by trail.id desc) - 1 as later
    from budget
    join audit_entry trail on trail.key = budget.department || '/' || budget.fiscal_year
    where trail.action <> 'declarations-filed'
) told
where revision > later;

create trigger tr_budget_revision_append_only
    before update or delete on budget_revision
    for each row execute function refuse_ledger_change();

create trigger tr_budget_revision_no_truncate
    before truncate on budget_revision
    for each statement execute function refuse_ledger_change();
