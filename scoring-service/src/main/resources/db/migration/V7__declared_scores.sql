-- What a department says it earned (自评) and what a reviewer found (复核): every revision as it was, the newest stands.
create table declared_score (
    department  text        not null,
    fiscal_year int         not null,
    kind        text        not null,
    revision    bigint      not null,
    content     jsonb       not null,
    -- Of a review: revision of the self-assessment that was reviewed, 0 where there was none.
    of_revision bigint,
    by_subject  text        not null,
    by_name     text,
    at          timestamptz not null,
    constraint pk_declared_score primary key (department, fiscal_year, kind, revision),
    constraint ck_declared_score_kind check (kind in ('SELF_ASSESSMENT', 'REVIEW')),
    constraint ck_declared_score_of_revision check ((kind = 'REVIEW') = (of_revision is not null))
);

create index ix_declared_score_fiscal_year_kind_department on declared_score (fiscal_year, kind, department);

create function refuse_declared_change() returns trigger language plpgsql as $$
begin
    raise exception 'a declared score stays as it was: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_declared_score_immutable
    before update or delete on declared_score
    for each row execute function refuse_declared_change();
