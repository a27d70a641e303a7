-- The plan by which a satisfied petition is executed, and what became of it; all of it is public.
create table measure (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    title text not null,
    description text not null,
    owner_body text not null,
    due_on date not null,
    added_at timestamptz not null,
    added_by uuid not null,
    percent integer not null check (percent between 0 and 100),
    completed_at timestamptz,
    completed_by uuid,
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancel_reason text,
    check (completed_at is null or cancelled_at is null),
    check ((cancelled_at is null) = (cancel_reason is null))
);
create index measure_by_petition on measure (petition_id, due_on, added_at);

-- What a measure was before it was changed.
create table measure_change (
    id uuid primary key,
    measure_id uuid not null references measure,
    changed_at timestamptz not null,
    changed_by uuid not null,
    reason text not null,
    title text not null,
    description text not null,
    owner_body text not null,
    due_on date not null
);
create index measure_change_by_measure on measure_change (measure_id, changed_at desc);
create trigger measure_change_is_kept before update or delete on measure_change
    for each row execute function refuse_change();

create table progress_report (
    id uuid primary key,
    measure_id uuid not null references measure,
    text text not null,
    percent integer not null check (percent between 0 and 100),
    body_code text not null,
    made_at timestamptz not null,
    made_by uuid not null
);
create index progress_report_by_measure on progress_report (measure_id, made_at desc);
create trigger progress_report_is_kept before update or delete on progress_report
    for each row execute function refuse_change();

create table report_evidence (
    id uuid primary key,
    report_id uuid not null references progress_report,
    place integer not null,
    name text not null,
    media_type text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size integer not null check (size > 0),
    content bytea not null,
    unique (report_id, place)
);
alter table report_evidence alter column content set storage external;

-- By citizens who signed: the rater is the nullifier of the signature, one person's and nobody can tell whose.
create table report_rating (
    report_id uuid not null references progress_report,
    rater bytea not null check (length(rater) = 32),
    stars integer not null check (stars between 1 and 5),
    rated_at timestamptz not null,
    primary key (report_id, rater)
);
