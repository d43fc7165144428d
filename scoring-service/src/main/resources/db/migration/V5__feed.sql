-- The place of a version in the feed of changes. It is given after the version is committed, so that nothing can come to
-- stand before what somebody has read already. What was there before the feed is in the order in which it was scored.
alter table scorecard_version
    add column position bigint,
    add column id bigint;

update scorecard_version v
set position = n.position, id = n.position
from (
    select department, fiscal_year, version, row_number() over (order by at, department, fiscal_year, version) as position
    from scorecard_version
) n
where v.department = n.department and v.fiscal_year = n.fiscal_year and v.version = n.version;

-- The order of writing, in which versions that commit between two looks get their places.
create sequence sq_scorecard_version_id as bigint owned by scorecard_version.id;
select setval('sq_scorecard_version_id', (select coalesce(max(id), 0) + 1 from scorecard_version), false);
alter table scorecard_version
    alter column id set default nextval('sq_scorecard_version_id'),
    alter column id set not null;

create unique index uq_scorecard_version_position on scorecard_version (position);
create index ix_scorecard_version_without_position on scorecard_version (id) where position is null;
