-- What was submitted (报送): which version, by whom and when. Nothing in it may change.
create table report_submission (
    department        text        not null,
    fiscal_year       integer     not null,
    number            bigint      not null,
    version           bigint      not null,
    model_hash        text        not null,
    note              text,
    submitted_by      text        not null,
    submitted_by_name text        not null,
    submitted_at      timestamptz not null,
    constraint pk_report_submission primary key (department, fiscal_year, number),
    constraint fk_report_submission_version foreign key (department, fiscal_year, version)
        references report_version (department, fiscal_year, version),
    constraint ck_report_submission_number check (number > 0)
);

create function refuse_submission_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was submitted stays as it was: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_report_submission_append_only
    before update or delete on report_submission
    for each row execute function refuse_submission_change();

create trigger tr_report_submission_no_truncate
    before truncate on report_submission
    for each statement execute function refuse_submission_change();

-- Bulk export (成批导出): which versions an archive holds is settled when it is asked for.
create table report_archive (
    id            bigint generated always as identity,
    fiscal_year   integer     not null,
    selection     text        not null,
    formats       text[]      not null,
    asked_by      text        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    constraint pk_report_archive primary key (id),
    constraint ck_report_archive_selection check (selection in ('NEWEST', 'SUBMITTED'))
);

create table report_archive_item (
    archive     bigint  not null,
    department  text    not null,
    fiscal_year integer not null,
    version     bigint  not null,
    total       numeric,
    done_at     timestamptz,
    constraint pk_report_archive_item primary key (archive, department),
    constraint fk_report_archive_item_archive foreign key (archive) references report_archive (id) on delete cascade,
    constraint fk_report_archive_item_version foreign key (department, fiscal_year, version)
        references report_version (department, fiscal_year, version)
);

-- What is left to do.
create index ix_report_archive_item_archive_department on report_archive_item (archive, department) where done_at is null;

-- The content only of what is kept nowhere else; no hash, but a reason, where there is none.
create table report_archive_file (
    archive    bigint not null,
    department text   not null,
    format     text   not null,
    content    bytea,
    sha256     text,
    bytes      bigint,
    reason     text,
    constraint pk_report_archive_file primary key (archive, department, format),
    constraint fk_report_archive_file_item foreign key (archive, department)
        references report_archive_item (archive, department) on delete cascade,
    constraint ck_report_archive_file_reason
        check ((sha256 is null) = (reason is not null) and (sha256 is null) = (bytes is null)),
    constraint ck_report_archive_file_sha256 check (content is null or sha256 = encode(sha256(content), 'hex'))
);
