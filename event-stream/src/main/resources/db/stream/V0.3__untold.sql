-- What the listener was not told of yet: what came while the evidence was still incomplete, and what it refused for good.
-- The whole event is kept, since that is what it will be told.
alter table inbox add column untold boolean not null default false;

create index ix_inbox_untold on inbox (department) where untold;
