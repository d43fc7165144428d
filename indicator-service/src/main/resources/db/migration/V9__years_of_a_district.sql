-- All departments of a year: who has begun with it, and how often what they have has changed, which is read from the index alone.
create index ix_plan_fiscal_year_department on plan (fiscal_year, department);
create index ix_indicator_fiscal_year_department on indicator (fiscal_year, department) include (revision, removed);
