-- Answers are forgotten by age.
create index ix_idempotency_at on idempotency (at);
