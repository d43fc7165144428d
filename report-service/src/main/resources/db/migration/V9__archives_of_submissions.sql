-- When what an archive of submitted reports holds was submitted, and who submitted nothing (未报送), as it stood when it was
-- asked for.
alter table report_archive_item add column submitted_at timestamptz;

create table report_archive_missing (
    archive    bigint not null,
    department text   not null,
    name       text   not null,
    constraint pk_report_archive_missing primary key (archive, department),
    constraint fk_report_archive_missing_archive foreign key (archive) references report_archive (id) on delete cascade
);
