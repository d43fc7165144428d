-- How large a year is, which is bounded: its scorecard tells of all its indicators in one event.
alter table indicator
    add column bytes integer not null generated always as (octet_length(cast(state as text))) stored;
