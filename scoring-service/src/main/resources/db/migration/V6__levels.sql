-- An assessment gives points, or a level with a share of the points, or says that the criterion doesn't apply.
alter table assessment
    alter column points drop not null,
    add column level text,
    add column share numeric(9, 6),
    add column applicable boolean not null default true,
    add constraint ck_assessment_judgement check (
        case when not applicable then points is null and level is null and share is null
             when level is not null then points is null
             else points is not null and share is null end),
    add constraint ck_assessment_share check (share between 0 and 100);
