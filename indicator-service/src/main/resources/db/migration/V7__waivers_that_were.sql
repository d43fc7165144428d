-- The register tells of all waivers that were ever asked for: each begins with its request, of which there are few.
drop index ix_indicator_waiver;

create index ix_revision_waiver_requested on revision (((state ->> 'fiscalYear')::integer), (state ->> 'department'))
    where action = 'waiver-requested';
