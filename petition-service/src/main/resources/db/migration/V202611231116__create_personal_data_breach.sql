-- Register of personal-data breaches (Law 94-V): reported within one working day of being found.
create table personal_data_breach (
    id uuid primary key,
    version integer not null,
    nature text not null check (nature in ('DISCLOSURE', 'LOSS', 'ALTERATION', 'UNAVAILABILITY')),
    found_at timestamptz not null,
    registered_at timestamptz not null,
    registered_by uuid not null,
    due_on date not null,
    -- Null while nobody knows.
    people bigint check (people >= 0),
    description text not null,
    measures text not null,
    reported_at timestamptz,
    reported_by uuid,
    -- Of the letter to the authorised body.
    report_reference text,
    check (found_at <= registered_at),
    check (num_nulls(reported_at, reported_by, report_reference) in (0, 3))
);
create index personal_data_breach_by_day on personal_data_breach (found_at, id);
