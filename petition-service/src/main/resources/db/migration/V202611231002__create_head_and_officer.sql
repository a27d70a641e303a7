-- Register of heads: whose signature is the body's (90-6(1)). The IIN is sealed with the row's id.
create table head (
    id uuid primary key,
    version integer not null,
    body_code text not null references state_body,
    kind text not null check (kind in ('FIRST', 'ACTING')),
    name text not null,
    iin_sealed bytea not null,
    order_number text not null,
    ordered_on date not null,
    holds_from date not null,
    holds_to date,
    added_at timestamptz not null,
    added_by uuid,
    check (holds_to >= holds_from)
);
create index head_by_body on head (body_code, holds_from desc, id);
create unique index head_first_now on head (body_code) where kind = 'FIRST' and holds_to is null;

-- Who answers petitions for a body; the right to do so is given in Keycloak, by the role officer and the claim body.
create table officer (
    id uuid primary key,
    version integer not null,
    body_code text not null references state_body,
    login text not null,
    name text not null,
    position text not null,
    appointed_on date not null,
    ended_on date,
    check (ended_on >= appointed_on)
);
create index officer_by_body on officer (body_code, appointed_on desc, id);
create unique index officer_once on officer (body_code, login) where ended_on is null;
