-- The scheme that judged this region and year until this one was published; absent where none did, or this one did already.
alter table scheme_version add column replaces text;
