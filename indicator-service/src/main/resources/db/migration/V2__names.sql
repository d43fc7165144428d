-- What readers call whoever asked and decided; absent where it was done before names were kept.
alter table waiver add column requested_by_name text, add column decided_by_name text;
