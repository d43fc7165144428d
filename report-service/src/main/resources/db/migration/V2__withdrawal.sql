-- A report whose scorecard is gone is withdrawn: one more version, without renditions, that repeats what was told last.
alter table report_version add column withdrawn boolean not null default false;
alter table report_version alter column withdrawn drop default;
