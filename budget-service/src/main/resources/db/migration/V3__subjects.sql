-- A year's full classification as the finance bureau loaded it. Years without a row here are answered from the built-in
-- table.

create table subject_table (
    fiscal_year int    not null,
    revision    bigint not null,
    constraint pk_subject_table primary key (fiscal_year),
    constraint ck_subject_table_revision check (revision > 0)
);

create table subject (
    fiscal_year int  not null,
    code        text not null,
    name        text not null,
    fund        text not null,
    constraint pk_subject primary key (fiscal_year, code),
    constraint fk_subject_subject_table foreign key (fiscal_year) references subject_table (fiscal_year),
    constraint ck_subject_code check (code ~ '^2[0-9]{2}([0-9]{2}){0,2}$'),
    constraint ck_subject_fund check (fund in ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL'))
);
