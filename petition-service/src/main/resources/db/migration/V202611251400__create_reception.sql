-- Personal reception of citizens (90): who receives for a body, on which days, and who has booked which time.
create table receiving_official (
    id uuid primary key,
    body_code text not null references state_body,
    kind text not null check (kind in ('HEAD', 'DEPUTY')),
    name text not null,
    position text not null,
    receives_from date not null,
    receives_to date,
    check (receives_to >= receives_from)
);
create index receiving_official_of_body on receiving_official (body_code);

-- Times are local: the country has one zone.
create table reception_day (
    id uuid primary key,
    official_id uuid not null references receiving_official,
    held_on date not null,
    begins time not null,
    ends time not null,
    slot_minutes int not null check (slot_minutes > 0),
    place text not null,
    online boolean not null,
    published_at timestamptz not null,
    cancelled_at timestamptz,
    cancel_reason text,
    check (ends > begins),
    check ((cancelled_at is null) = (cancel_reason is null))
);
create index reception_day_of_official on reception_day (official_id, held_on);

-- IIN and residence are sealed with the row's id.
create table reception_booking (
    id uuid primary key,
    version int not null,
    official_id uuid not null references receiving_official,
    citizen_id uuid not null,
    citizen_name text not null,
    citizen_language text not null,
    citizen_iin_sealed bytea not null,
    citizen_residence_sealed bytea not null,
    language text not null,
    subject text not null,
    online boolean not null,
    seat_id uuid not null,
    day_id uuid not null references reception_day,
    held_on date not null,
    begins time not null,
    ends time not null,
    sequence int not null,
    booked_at timestamptz not null,
    changed_at timestamptz not null,
    unseated_at timestamptz,
    cancelled_at timestamptz,
    outcome text,
    note text,
    noted_at timestamptz,
    appeal_id uuid unique references appeal,
    check ((noted_at is null) = (outcome is null)),
    check (num_nonnulls(cancelled_at, noted_at) <= 1),
    check ((appeal_id is not null) = (outcome is not distinct from 'UNRESOLVED'))
);
-- A time belongs to one citizen, whatever the code does.
create unique index reception_time_once on reception_booking (day_id, begins)
    where cancelled_at is null and unseated_at is null;
create index reception_booking_of_official on reception_booking (official_id, held_on);
create index reception_booking_of_citizen on reception_booking (citizen_id, held_on desc, id);
