-- Every revision of what people write stays as it was, with who wrote it and when; the newest stands. Those before are in
-- the trail of writes.
alter table narrative drop constraint pk_narrative;
alter table narrative add constraint pk_narrative primary key (department, fiscal_year, revision);
alter table narrative add column by_subject text, add column by_name text, add column at timestamptz;

insert into narrative (department, fiscal_year, revision, content, by_subject, by_name, at)
select split_part(key, '/', 1), cast(split_part(key, '/', 2) as integer), cast(after ->> 'revision' as bigint), after,
    subject, name, at
from audit_entry
where action = 'narrative-written'
on conflict on constraint pk_narrative do update
set by_subject = excluded.by_subject, by_name = excluded.by_name, at = excluded.at;

alter table narrative alter column by_subject set not null, alter column by_name set not null, alter column at set not null;

create function refuse_narrative_change() returns trigger language plpgsql as $$
begin
    raise exception 'a revision of a narrative stays as it was: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_narrative_immutable
    before update or delete on narrative
    for each row execute function refuse_narrative_change();
