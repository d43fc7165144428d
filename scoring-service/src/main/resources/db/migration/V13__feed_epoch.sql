-- What places in the feed of changes are counted in. Another one begins where a rebuild finds cards told that this database,
-- restored to an earlier state perhaps, didn't hold: who read on from a place of before would miss what was there.
create table feed_epoch (
    epoch text not null default left(replace(gen_random_uuid()::text, '-', ''), 8)
);

create unique index uq_feed_epoch on feed_epoch ((true));

insert into feed_epoch default values;

alter table rebuild add column cards_differed boolean not null default false;
