-- What a department declares of its accounts in its report: the whole list of a year, as it was filed.

create table declaration_list (
    department  text   not null,
    fiscal_year int    not null,
    revision    bigint not null,
    content     jsonb  not null,
    constraint pk_declaration_list primary key (department, fiscal_year),
    constraint fk_declaration_list_department foreign key (department) references department (code),
    constraint ck_declaration_list_revision check (revision >= 0)
);
