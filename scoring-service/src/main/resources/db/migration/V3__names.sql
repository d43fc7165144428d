-- What readers call whoever did it; absent where it was done before names were kept.
alter table assessment add column assessor_name text;
alter table scheme_version add column published_by_name text;
