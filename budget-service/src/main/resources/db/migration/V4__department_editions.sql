-- A department says what it is by editions: what holds for all years, and what is in force from a year on. They are one
-- row, since they are read, changed and told together; in order of their first years, the newest last.

alter table department add column editions jsonb;

update department set editions =
    jsonb_build_array(jsonb_build_object('firstYear', null, 'revision', revision, 'profile', profile));

alter table department
    alter column editions set not null,
    add constraint ck_department_editions check (jsonb_array_length(editions) > 0),
    drop column profile;

-- What departments are looked for by, always as the newest edition says.
alter table department
    add column name   text generated always as (editions -> -1 -> 'profile' ->> 'name') stored,
    add column region text generated always as (editions -> -1 -> 'profile' ->> 'region') stored,
    add column nature text generated always as (editions -> -1 -> 'profile' ->> 'nature') stored,
    add column parent text generated always as (editions -> -1 -> 'profile' ->> 'parent') stored,
    add constraint fk_department_parent foreign key (parent) references department (code);

-- No index by name: any part of it is looked for, in some thousand rows.
create index ix_department_region on department (region);
create index ix_department_nature on department (nature);
create index ix_department_parent on department (parent);

-- Whose each unified social credit code is, whatever the years it is stated for.
create table department_credit_code (
    credit_code text not null,
    department  text not null,
    constraint pk_department_credit_code primary key (credit_code),
    constraint fk_department_credit_code_department foreign key (department) references department (code)
);

create index ix_department_credit_code_department on department_credit_code (department);

-- Where two departments had the same until now, both keep their profiles and the first by code has the credit code.
insert into department_credit_code (credit_code, department)
select distinct on (credit_code) credit_code, code
from (select editions -> 0 -> 'profile' ->> 'unifiedSocialCreditCode' as credit_code, code from department) as stated
where credit_code is not null
order by credit_code, code;
