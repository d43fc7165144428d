-- The rubric being written; one row per scheme.
create table scheme_draft (
    code     text   not null,
    revision bigint not null,
    scheme   jsonb  not null,
    constraint pk_scheme_draft primary key (code)
);

-- What was published: never changed again. Where several schemes fit a department's year, the newest (sequence) judges.
create table scheme_version (
    code           text        not null,
    version        int         not null,
    sequence       bigint generated always as identity,
    fiscal_year    int         not null,
    region         text,
    draft_revision bigint      not null,
    scheme         jsonb       not null,
    published_by   text        not null,
    published_at   timestamptz not null,
    constraint pk_scheme_version primary key (code, version),
    constraint uq_scheme_version_sequence unique (sequence)
);

create index ix_scheme_version_fiscal_year_region on scheme_version (fiscal_year, region);

create function refuse_published_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published scheme is immutable: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_scheme_version_immutable
    before update or delete on scheme_version
    for each row execute function refuse_published_change();

create table assessment (
    department  text           not null,
    fiscal_year int            not null,
    criterion   text           not null,
    revision    bigint         not null,
    points      numeric(20, 6) not null,
    reason      text           not null,
    assessor    text           not null,
    at          timestamptz    not null,
    constraint pk_assessment primary key (department, fiscal_year, criterion),
    constraint ck_assessment_points check (points >= 0)
);

-- A department's year that some evidence speaks of. Version 0: no scheme fits it yet, so there is no scorecard.
create table evaluation (
    department  text   not null,
    fiscal_year int    not null,
    version     bigint not null default 0,
    hash        text,
    removed     boolean not null default false,
    total       numeric(20, 6),
    grade       text,
    provisional boolean,
    constraint pk_evaluation primary key (department, fiscal_year)
);

create index ix_evaluation_fiscal_year_total on evaluation (fiscal_year, total desc, department);

create table scorecard_version (
    department  text        not null,
    fiscal_year int         not null,
    version     bigint      not null,
    scorecard   jsonb       not null,
    cause       jsonb       not null,
    at          timestamptz not null,
    trace_id    text,
    constraint pk_scorecard_version primary key (department, fiscal_year, version),
    constraint fk_scorecard_version_department foreign key (department, fiscal_year) references evaluation
);
