-- What people write for a department's year.
create table narrative (
    department text not null,
    fiscal_year integer not null,
    revision bigint not null,
    content jsonb not null,
    constraint pk_narrative primary key (department, fiscal_year),
    constraint ck_narrative_revision check (revision > 0)
);

-- Every version ever made. The model is json and not jsonb: its hash is over this very text.
create table report_version (
    department text not null,
    fiscal_year integer not null,
    version bigint not null,
    scorecard_version bigint not null,
    short_name text not null,
    renditions jsonb not null,
    cause jsonb not null,
    trace_id text,
    made_at timestamptz not null,
    model json not null,
    model_hash text not null,
    constraint pk_report_version primary key (department, fiscal_year, version),
    constraint ck_report_version_version check (version > 0),
    constraint ck_report_version_model_hash
        check (model_hash = encode(sha256(convert_to(cast(model as text), 'UTF8')), 'hex'))
);

-- The bytes of every version, as they were hashed for the event.
create table rendition (
    department text not null,
    fiscal_year integer not null,
    version bigint not null,
    format text not null,
    content bytea not null,
    sha256 text not null,
    constraint pk_rendition primary key (department, fiscal_year, version, format),
    constraint fk_rendition_version foreign key (department, fiscal_year, version)
        references report_version (department, fiscal_year, version),
    constraint ck_rendition_format check (format in ('html', 'docx')),
    constraint ck_rendition_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
