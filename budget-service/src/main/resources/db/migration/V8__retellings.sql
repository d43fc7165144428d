-- Budgets that are to be told anew, each once however often that was asked. In order of the codes, as they are taken. No
-- foreign key: whoever asks would wait for whoever is changing the accounts.

create table retelling (
    department   text collate "C" not null,
    fiscal_year  int              not null,
    actor        jsonb            not null,
    former_names jsonb            not null,
    failure      text,
    constraint pk_retelling primary key (department, fiscal_year)
);
