-- Adjustments have numbers within their line, say which revision brought them, and can be reversed; lines entered by
-- mistake can be removed.

-- A removed line keeps its row, for its ledger is never touched. Where it is entered again, what was ordered before
-- counts no more: only the adjustments with as many removals as the line.
alter table budget_line add column removed boolean not null default false;
alter table budget_line add column removals int not null default 0;

drop trigger tr_budget_adjustment_append_only on budget_adjustment;
drop trigger tr_budget_adjustment_no_truncate on budget_adjustment;

alter table budget_adjustment add column removals int;
alter table budget_adjustment add column number int;
alter table budget_adjustment add column other_side int;
alter table budget_adjustment add column reverses int;
alter table budget_adjustment add column revision bigint;

update budget_adjustment
set removals = 0, number = placed.number
from (
    select id, row_number() over (partition by department, fiscal_year, line order by id) as number
    from budget_adjustment
) placed
where placed.id = budget_adjustment.id;

-- Both sides of a move were entered together: the first side of its kind belongs to the first other side, and so on.
with side as (
    select id, department, fiscal_year, line, number, amount, date, reason, document, counterpart,
        row_number() over (
            partition by department, fiscal_year, line, counterpart, amount, date, reason, document order by id) as place
    from budget_adjustment
    where kind = 'MOVED'
)
update budget_adjustment
set other_side = other.number
from side
join side other
    on other.department = side.department and other.fiscal_year = side.fiscal_year
    and other.line = side.counterpart and other.counterpart = side.line and other.amount = -side.amount
    and other.date = side.date and other.reason is not distinct from side.reason
    and other.document is not distinct from side.document and other.place = side.place
where side.id = budget_adjustment.id;

-- A revision brought one adjustment or both sides of a move. Where they don't add up to those there are, no revision is
-- named.
with told as (
    select department, fiscal_year, revision,
        case action when 'budget-amount-moved' then 2 else 1 end as entries,
        sum(case action when 'budget-amount-moved' then 2 else 1 end)
            over (partition by department, fiscal_year order by revision) as upto,
        sum(case action when 'budget-amount-moved' then 2 else 1 end)
            over (partition by department, fiscal_year) as total
    from budget_revision
    where action in ('budget-line-adjusted', 'budget-amount-moved')
), entered as (
    select id, department, fiscal_year,
        row_number() over (partition by department, fiscal_year order by id) as place,
        count(*) over (partition by department, fiscal_year) as total
    from budget_adjustment
)
update budget_adjustment
set revision = told.revision
from entered
join told
    on told.department = entered.department and told.fiscal_year = entered.fiscal_year
    and told.total = entered.total and entered.place > told.upto - told.entries and entered.place <= told.upto
where entered.id = budget_adjustment.id;

alter table budget_adjustment alter column removals set not null;
alter table budget_adjustment alter column number set not null;
alter table budget_adjustment drop constraint ck_budget_adjustment_kind;
alter table budget_adjustment add constraint ck_budget_adjustment_kind check (
    (kind in ('ADDED', 'CARRIED_IN') and amount > 0 and counterpart is null)
    or (kind = 'CUT' and amount < 0 and counterpart is null)
    or (kind = 'MOVED' and counterpart is not null)
    or kind = 'REVERSAL');
alter table budget_adjustment add constraint ck_budget_adjustment_reverses
    check ((kind = 'REVERSAL') = (reverses is not null));
alter table budget_adjustment add constraint ck_budget_adjustment_other_side
    check ((counterpart is null) = (other_side is null));
alter table budget_adjustment add constraint uq_budget_adjustment_number
    unique (department, fiscal_year, line, removals, number);
alter table budget_adjustment add constraint uq_budget_adjustment_reverses
    unique (department, fiscal_year, line, removals, reverses);
alter table budget_adjustment add constraint fk_budget_adjustment_reverses
    foreign key (department, fiscal_year, line, removals, reverses)
    references budget_adjustment (department, fiscal_year, line, removals, number);
-- The revision is told last in the transaction.
alter table budget_adjustment add constraint fk_budget_adjustment_revision
    foreign key (department, fiscal_year, revision)
    references budget_revision (department, fiscal_year, revision) deferrable initially deferred;

-- The unique number finds what this did.
drop index ix_budget_adjustment_department_fiscal_year;

create trigger tr_budget_adjustment_append_only
    before update or delete on budget_adjustment
    for each row execute function refuse_ledger_change();

create trigger tr_budget_adjustment_no_truncate
    before truncate on budget_adjustment
    for each statement execute function refuse_ledger_change();
