-- One message to one recipient. The text is not stored: it is made from the facts, for the mail and for the inbox alike.
CREATE TABLE delivery (
    id              uuid PRIMARY KEY,
    petition_id     uuid        NOT NULL,
    kind            text        NOT NULL,
    author          boolean     NOT NULL,
    account_id      uuid,
    subscription_id uuid REFERENCES subscription ON DELETE CASCADE,
    language        text        NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    facts           jsonb       NOT NULL,
    state           text        NOT NULL DEFAULT 'PENDING'
        CHECK (state IN ('PENDING', 'SENT', 'PARKED', 'UNDELIVERABLE', 'MERGED')),
    created_at      timestamptz NOT NULL,
    tell_at         timestamptz NOT NULL,
    next_try_at     timestamptz NOT NULL,
    tries           integer     NOT NULL DEFAULT 0,
    sent_at         timestamptz,
    failure         text,
    CHECK (account_id IS NOT NULL OR subscription_id IS NOT NULL)
);
-- A recipient hears of each step of a petition once, however often the step is announced.
CREATE UNIQUE INDEX delivery_once_per_account ON delivery (petition_id, kind, account_id);
CREATE UNIQUE INDEX delivery_once_per_subscription ON delivery (petition_id, kind, subscription_id)
    WHERE kind <> 'CONFIRM_SUBSCRIPTION';
CREATE INDEX delivery_due ON delivery (next_try_at) WHERE state = 'PENDING';
CREATE INDEX delivery_parked ON delivery (id) WHERE state = 'PARKED';
CREATE INDEX delivery_inbox ON delivery (account_id, created_at DESC, id);
CREATE INDEX delivery_by_subscription ON delivery (subscription_id);
