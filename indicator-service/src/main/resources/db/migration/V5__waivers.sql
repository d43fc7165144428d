-- The register of a year's waivers, which few indicators have.
create index ix_indicator_waiver on indicator (fiscal_year, department)
    where not removed and state #>> '{waiver,status}' is not null;
