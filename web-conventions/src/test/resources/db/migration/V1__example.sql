create table example (
    department text   not null,
    revision   bigint not null,
    name       text   not null,
    constraint pk_example primary key (department)
);

create table example_entry (
    id         bigint generated always as identity,
    department text not null,
    note       text not null,
    constraint pk_example_entry primary key (id)
);
