-- What files hold, once for whoever has them: an indicator's state and history name them by their SHA-256. A file that an
-- indicator no longer has stays, for its history still does.
create table evidence_file (
    sha256 text not null,
    content bytea not null,
    constraint pk_evidence_file primary key (sha256),
    constraint ck_evidence_file_sha256 check (sha256 = encode(sha256(content), 'hex'))
);

-- Documents and pictures are compressed already.
alter table evidence_file alter column content set storage external;
