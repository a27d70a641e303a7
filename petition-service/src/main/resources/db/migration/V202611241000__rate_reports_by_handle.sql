-- Who rates a report is known by the handle that signature-service gives a signer, as with comments and regions: the nullifier
-- stands in the public log, and would lead from a rating to a signature and its hour.
drop table report_rating;
create table report_rating (
    report_id uuid not null references progress_report,
    handle text not null,
    stars integer not null check (stars between 1 and 5),
    rated_at timestamptz not null,
    primary key (report_id, handle)
);
