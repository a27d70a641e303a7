-- Appeals (63 to 90), and what each body does with one. An appeal never changes; its handlings do.
create sequence appeal_number;

create table appeal (
    id uuid primary key,
    number text not null unique,
    code_sha256 bytea not null,
    rule_set text not null,
    type text not null,
    appellant_id uuid,
    appellant_kind text not null,
    appellant_name text not null,
    appellant_language text not null,
    appellant_iin_sealed bytea not null,
    appellant_bin text,
    appellant_address_sealed bytea not null,
    body_code text not null,
    language text not null,
    answer_language text not null,
    subject text not null,
    substance text not null,
    urgent boolean not null,
    petition_id uuid unique,
    filed_at timestamptz not null,
    registered_on date not null
);

create index appeal_of_appellant on appeal (appellant_id, filed_at desc, id);

create table appeal_handling (
    id uuid primary key,
    version int not null,
    appeal_id uuid not null references appeal (id),
    procedure text not null,
    urgent boolean not null,
    body_code text not null,
    came_from uuid references appeal_handling (id),
    part text,
    redirections int not null,
    superior boolean not null,
    competence_decided boolean not null,
    arrived_at timestamptz not null,
    counted_from date not null,
    due_on date not null,
    defects_noted_at timestamptz,
    defects_note text,
    fix_by date,
    fixed_at timestamptz,
    addition text,
    extended_at timestamptz,
    extended_until date,
    extension_reason text,
    extended_by text,
    hearing_notified_at timestamptz,
    hearing_on date,
    hearing_about text,
    objection_due_on date,
    objected_at timestamptz,
    objection text,
    ended_at timestamptz,
    answered_at timestamptz,
    outcome text,
    redirected_at timestamptz,
    returned_at timestamptz,
    return_ground text,
    terminated_at timestamptz,
    termination_ground text,
    end_reason text,
    -- One end at most, and it is the end.
    check (num_nonnulls(answered_at, redirected_at, returned_at, terminated_at) <= 1),
    check (ended_at is not distinct from coalesce(answered_at, redirected_at, returned_at, terminated_at))
);

create index appeal_handling_of_appeal on appeal_handling (appeal_id, arrived_at, id);
create index appeal_handling_open on appeal_handling (body_code, due_on, id) where ended_at is null;
