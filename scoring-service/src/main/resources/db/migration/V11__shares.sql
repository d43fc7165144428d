-- The full points (满分) of the scheme that judged, and the total's share in them (得分率): departments of one year may be
-- judged by schemes of different points, and only shares stand side by side.
alter table evaluation add column points numeric(20, 6);

update evaluation e set points = cast(v.scorecard #>> '{scheme,points}' as numeric)
from scorecard_version v
where v.department = e.department and v.fiscal_year = e.fiscal_year and v.version = e.version;

alter table evaluation
    add column share numeric(20, 12) generated always as (round(total / nullif(points, 0), 12)) stored;

drop index ix_evaluation_fiscal_year_total;
create index ix_evaluation_fiscal_year_share on evaluation (fiscal_year, share desc, department);

-- Made anew: they didn't say whether the review is of the present self-assessment.
delete from contribution;
