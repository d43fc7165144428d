-- What indicators stood at in the course of the year, as it is now; every state it had is in revision, under the key of
-- the indicator and the period. It is on no topic.
create table interim (
    department text not null,
    fiscal_year integer not null,
    code text not null,
    period text not null,
    revision bigint not null,
    removed boolean not null,
    state jsonb not null,
    constraint pk_interim primary key (department, fiscal_year, code, period),
    constraint fk_interim_code foreign key (department, fiscal_year, code) references indicator,
    constraint ck_interim_period check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
    constraint ck_interim_year check (left(period, 4)::integer = fiscal_year),
    constraint ck_interim_state check ((state ->> 'revision')::bigint = revision)
);
