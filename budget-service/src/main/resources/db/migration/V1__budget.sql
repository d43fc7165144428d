-- Departments and the accounts of their years. All amounts are yuan.

create table department (
    code     text   not null,
    revision bigint not null,
    profile  jsonb  not null,
    constraint pk_department primary key (code),
    constraint ck_department_revision check (revision > 0)
);

-- One row per year and department; its revision counts the changes of everything below it.
create table budget (
    department  text   not null,
    fiscal_year int    not null,
    revision    bigint not null,
    constraint pk_budget primary key (department, fiscal_year),
    constraint fk_budget_department foreign key (department) references department (code)
);

create table budget_line (
    department  text           not null,
    fiscal_year int            not null,
    subject     text           not null,
    name        text           not null,
    kind        text           not null,
    fund        text           not null,
    initial     numeric(18, 2) not null,
    executed    numeric(18, 2) not null,
    constraint pk_budget_line primary key (department, fiscal_year, subject),
    constraint fk_budget_line_budget foreign key (department, fiscal_year) references budget (department, fiscal_year),
    constraint ck_budget_line_subject check (subject ~ '^2[0-9]{6}$'),
    constraint ck_budget_line_kind check (kind in ('BASIC', 'PROJECT')),
    constraint ck_budget_line_fund check (fund in ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL')),
    constraint ck_budget_line_initial check (initial >= 0),
    constraint ck_budget_line_executed check (executed >= 0)
);

-- The ledger: rows are added and never touched again. What a line was adjusted by is always their sum.
create table budget_adjustment (
    id          bigint generated always as identity,
    department  text           not null,
    fiscal_year int            not null,
    subject     text           not null,
    amount      numeric(18, 2) not null,
    reason      text,
    document    text,
    constraint pk_budget_adjustment primary key (id),
    constraint fk_budget_adjustment_line foreign key (department, fiscal_year, subject)
        references budget_line (department, fiscal_year, subject),
    constraint ck_budget_adjustment_amount check (amount <> 0)
);

create index ix_budget_adjustment_department_fiscal_year on budget_adjustment (department, fiscal_year);

create function refuse_adjustment_change() returns trigger language plpgsql as $$
begin
    raise exception 'budget_adjustment is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_budget_adjustment_append_only
    before update or delete on budget_adjustment
    for each row execute function refuse_adjustment_change();

create trigger tr_budget_adjustment_no_truncate
    before truncate on budget_adjustment
    for each statement execute function refuse_adjustment_change();

create table economic_split (
    department      text           not null,
    fiscal_year     int            not null,
    personnel       numeric(18, 2) not null,
    daily_operating numeric(18, 2) not null,
    constraint pk_economic_split primary key (department, fiscal_year),
    constraint fk_economic_split_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_economic_split_amounts check (personnel >= 0 and daily_operating >= 0)
);

create table controlled_expense (
    department        text           not null,
    fiscal_year       int            not null,
    kind              text           not null,
    budget            numeric(18, 2),
    actual            numeric(18, 2) not null,
    prior_year_actual numeric(18, 2),
    constraint pk_controlled_expense primary key (department, fiscal_year, kind),
    constraint fk_controlled_expense_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_controlled_expense_kind check (kind in ('THREE_PUBLIC', 'MEETING', 'TRAINING')),
    constraint ck_controlled_expense_amounts check (budget >= 0 and actual >= 0 and prior_year_actual >= 0)
);

-- Either both amounts or the declared rate, in per cent.
create table procurement (
    department     text not null,
    fiscal_year    int  not null,
    budget         numeric(18, 2),
    actual         numeric(18, 2),
    execution_rate numeric(7, 2),
    basis          text,
    constraint pk_procurement primary key (department, fiscal_year),
    constraint fk_procurement_budget foreign key (department, fiscal_year)
        references budget (department, fiscal_year),
    constraint ck_procurement_amounts_or_rate check (
        (budget is not null and actual is not null and execution_rate is null)
        or (budget is null and actual is null and execution_rate is not null)),
    constraint ck_procurement_amounts check (budget >= 0 and actual >= 0 and execution_rate >= 0)
);
