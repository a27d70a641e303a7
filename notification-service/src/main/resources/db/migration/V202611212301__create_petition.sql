-- What is known of a petition from its events; processed_event makes their consumption idempotent.
CREATE TABLE petition (
    id               uuid PRIMARY KEY,
    title            text        NOT NULL,
    text_language    text        NOT NULL CHECK (text_language IN ('kk', 'ru', 'en')),
    latest           text        NOT NULL,
    published        boolean     NOT NULL DEFAULT false,
    signature_count  bigint,
    threshold        integer
);

CREATE TABLE processed_event (
    id           uuid PRIMARY KEY,
    processed_at timestamptz NOT NULL
);
