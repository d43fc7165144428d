-- More than an earlier comment said: an owner gets past a trigger by dropping it.
comment on table audit_entry is 'The trail of every write. Triggers refuse to change, delete or truncate it, to superusers '
    'and to its owner too, as long as nobody who owns the table drops them: they guard against mistakes and faults of the '
    'service, not against its administrator.';
