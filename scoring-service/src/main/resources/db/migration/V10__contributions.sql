-- What each department adds to the statistics of a year's self-assessments (自评), by what it follows from: the hash of the
-- card and the revisions of self-assessment and review, 0 where there is no review. Made anew where they have gone on; may
-- be emptied at any time.
create table contribution (
    department  text   not null,
    fiscal_year int    not null,
    hash        text   not null,
    declared    bigint not null,
    reviewed    bigint not null,
    content     jsonb  not null,
    constraint pk_contribution primary key (department, fiscal_year)
);

create index ix_contribution_fiscal_year on contribution (fiscal_year);
