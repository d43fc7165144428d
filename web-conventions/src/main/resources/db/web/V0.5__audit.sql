-- The trail of every write. Nothing in it may change: not even the owner of the table gets past the triggers.
create table audit_entry (
    id       bigint generated always as identity,
    at       timestamptz not null,
    subject  text        not null,
    name     text        not null,
    roles    jsonb       not null,
    action   text        not null,
    key      text        not null,
    before   jsonb,
    after    jsonb,
    trace_id text,
    constraint pk_audit_entry primary key (id)
);

create index ix_audit_entry_key_id on audit_entry (key, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_audit_entry_append_only
    before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger tr_audit_entry_no_truncate
    before truncate on audit_entry
    for each statement execute function refuse_audit_change();
