-- A topic has one owner, and nobody else's events are taken: who wrote a state is told by its topic.
alter table inbox drop column source;
