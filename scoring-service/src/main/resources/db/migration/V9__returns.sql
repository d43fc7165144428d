-- A revision of a self-assessment that is its return (退回重填): the content as it was, and why it is to be filed again.
alter table declared_score
    add column return_reason text,
    add constraint ck_declared_score_return_reason check (return_reason is null or kind = 'SELF_ASSESSMENT');
