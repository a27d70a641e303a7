-- A follower has either an account or an address that was, or waits to be, confirmed by mail.
-- Cancelling erases the address at once; the row stays so that a second click gets the same answer.
CREATE TABLE subscription (
    id           uuid PRIMARY KEY,
    petition_id  uuid        NOT NULL,
    account_id   uuid,
    email        text,
    language     text        NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    cancelled_at timestamptz,
    CHECK (cancelled_at IS NOT NULL OR (account_id IS NULL) <> (email IS NULL)),
    CHECK (cancelled_at IS NULL OR email IS NULL)
);
CREATE UNIQUE INDEX subscription_once_per_address ON subscription (petition_id, email) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX subscription_once_per_account ON subscription (petition_id, account_id) WHERE cancelled_at IS NULL;
CREATE INDEX subscription_by_address ON subscription (email);
CREATE INDEX subscription_unconfirmed ON subscription (created_at) WHERE confirmed_at IS NULL;

-- Only the hash of a token is kept: whoever reads this table cannot confirm or cancel anything.
CREATE TABLE link_token (
    sha256          bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    purpose         text        NOT NULL CHECK (purpose IN ('CONFIRM', 'CANCEL')),
    issued_at       timestamptz NOT NULL,
    expires_at      timestamptz
);
CREATE INDEX link_token_by_subscription ON link_token (subscription_id);

-- What the delivery feature may know of subscriptions.
CREATE VIEW addressee AS
    SELECT id AS subscription_id, petition_id, account_id, email, language, confirmed_at IS NOT NULL AS confirmed
    FROM subscription
    WHERE cancelled_at IS NULL;
