-- Ledgers know their dates; executed is the sum of the payments; a project is a line of its own; years are closed.

-- What was executed until now becomes one payment, and what was adjusted an entry at the year's end: no date was kept.

alter table budget_line rename column subject to line;
alter table budget_line drop constraint ck_budget_line_subject;
alter table budget_line add constraint ck_budget_line_line check (line ~ '^2[0-9]{6}(-[0-9A-Za-z]{1,32})?$');
alter table budget_line add column subject text not null generated always as (left(line, 7)) stored;
alter table budget_line add column project_name text;
alter table budget_line add constraint ck_budget_line_project check (
    (length(line) = 7 and project_name is null)
    or (length(line) > 7 and project_name is not null and kind = 'PROJECT'));

create index ix_budget_line_fiscal_year_subject on budget_line (fiscal_year, subject);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

drop trigger tr_budget_adjustment_append_only on budget_adjustment;
drop trigger tr_budget_adjustment_no_truncate on budget_adjustment;
drop function refuse_adjustment_change();

alter table budget_adjustment rename column subject to line;
alter table budget_adjustment add column kind text;
alter table budget_adjustment add column date date;
alter table budget_adjustment add column policy_driven boolean;
alter table budget_adjustment add column counterpart text;
update budget_adjustment
set kind = case when amount > 0 then 'ADDED' else 'CUT' end,
    date = make_date(fiscal_year, 12, 31),
    policy_driven = false;
alter table budget_adjustment alter column kind set not null;
alter table budget_adjustment alter column date set not null;
alter table budget_adjustment alter column policy_driven set not null;
alter table budget_adjustment add constraint ck_budget_adjustment_kind check (
    (kind in ('ADDED', 'CARRIED_IN') and amount > 0 and counterpart is null)
    or (kind = 'CUT' and amount < 0 and counterpart is null)
    or (kind = 'MOVED' and counterpart is not null));
alter table budget_adjustment add constraint ck_budget_adjustment_date check (extract(year from date) = fiscal_year);
alter table budget_adjustment add constraint fk_budget_adjustment_counterpart
    foreign key (department, fiscal_year, counterpart) references budget_line (department, fiscal_year, line);

create trigger tr_budget_adjustment_append_only
    before update or delete on budget_adjustment
    for each row execute function refuse_ledger_change();

create trigger tr_budget_adjustment_no_truncate
    before truncate on budget_adjustment
    for each statement execute function refuse_ledger_change();

-- What a line has executed is always their sum. The voucher tells a payment sent twice.
create table budget_payment (
    department  text           not null,
    fiscal_year int            not null,
    voucher     text           not null,
    line        text           not null,
    date        date           not null,
    amount      numeric(18, 2) not null,
    summary     text,
    constraint pk_budget_payment primary key (department, fiscal_year, voucher),
    constraint fk_budget_payment_line foreign key (department, fiscal_year, line)
        references budget_line (department, fiscal_year, line),
    constraint ck_budget_payment_amount check (amount <> 0),
    constraint ck_budget_payment_date check (extract(year from date) = fiscal_year)
);

insert into budget_payment (department, fiscal_year, voucher, line, date, amount)
select department, fiscal_year, 'executed-' || line, line, make_date(fiscal_year, 12, 31), executed
from budget_line
where executed <> 0;

create trigger tr_budget_payment_append_only
    before update or delete on budget_payment
    for each row execute function refuse_ledger_change();

create trigger tr_budget_payment_no_truncate
    before truncate on budget_payment
    for each statement execute function refuse_ledger_change();

alter table budget_line drop column executed;

-- The trace of closings and reopenings; the last step says whether the year is closed.
create table final_accounts (
    id          bigint generated always as identity,
    department  text        not null,
    fiscal_year int         not null,
    action      text        not null,
    at          timestamptz not null,
    actor       text        not null,
    executed    numeric(18, 2),
    reason      text,
    document    text        not null,
    constraint pk_final_accounts primary key (id),
    constraint fk_final_accounts_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_final_accounts_action check (
        (action = 'CLOSED' and executed is not null and reason is null)
        or (action = 'REOPENED' and executed is null and reason is not null))
);

create index ix_final_accounts_department_fiscal_year on final_accounts (department, fiscal_year);

create trigger tr_final_accounts_append_only
    before update or delete on final_accounts
    for each row execute function refuse_ledger_change();

create trigger tr_final_accounts_no_truncate
    before truncate on final_accounts
    for each statement execute function refuse_ledger_change();

alter table economic_split add column personnel_budget numeric(18, 2);
alter table economic_split add column daily_operating_budget numeric(18, 2);
alter table economic_split add constraint ck_economic_split_budgets
    check (personnel_budget >= 0 and daily_operating_budget >= 0);

alter table controlled_expense add column prior_year_budget numeric(18, 2);
alter table controlled_expense add constraint ck_controlled_expense_prior_year_budget check (prior_year_budget >= 0);
alter table controlled_expense drop constraint ck_controlled_expense_kind;
alter table controlled_expense add constraint ck_controlled_expense_kind check (
    kind in ('ABROAD', 'RECEPTION', 'CAR_PURCHASE', 'CAR_RUNNING', 'THREE_PUBLIC', 'MEETING', 'TRAINING'));

create table fixed_assets (
    department  text           not null,
    fiscal_year int            not null,
    total       numeric(18, 2) not null,
    in_use      numeric(18, 2) not null,
    constraint pk_fixed_assets primary key (department, fiscal_year),
    constraint fk_fixed_assets_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_fixed_assets_in_use check (in_use >= 0 and in_use <= total)
);

-- Per cent of the adjusted budget to be paid by the end of each month.
create table monthly_plan (
    department        text            not null,
    fiscal_year       int             not null,
    cumulative_shares numeric(5, 2)[] not null,
    constraint pk_monthly_plan primary key (department, fiscal_year),
    constraint fk_monthly_plan_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_monthly_plan_twelve check (cardinality(cumulative_shares) = 12)
);
