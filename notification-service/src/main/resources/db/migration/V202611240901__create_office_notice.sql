-- What the officers of a body, or the moderators, are to be told; shared out among their accounts, and gone, as soon as
-- Keycloak has named these.
CREATE TABLE office_notice (
    id          uuid PRIMARY KEY,
    body_code   text,
    kind        text        NOT NULL,
    occasion    uuid        NOT NULL,
    facts       jsonb       NOT NULL,
    next_try_at timestamptz NOT NULL
);
COMMENT ON COLUMN office_notice.body_code IS 'NULL: the moderators';
CREATE INDEX office_notice_due ON office_notice (next_try_at);
