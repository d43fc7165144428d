-- Sequence of the newest scheme of its year when it was last judged: where a newer one came since, it is judged anew.
alter table evaluation add column judged_through bigint not null default 0;
