-- Steps come once in a petition's life; what may happen again (a report, a deadline) is told once per occasion, which is
-- the event's id.
ALTER TABLE delivery ADD COLUMN occasion uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
DROP INDEX delivery_once_per_account;
DROP INDEX delivery_once_per_subscription;
CREATE UNIQUE INDEX delivery_once_per_account ON delivery (petition_id, kind, account_id, occasion);
CREATE UNIQUE INDEX delivery_once_per_subscription ON delivery (petition_id, kind, subscription_id, occasion)
    WHERE kind <> 'CONFIRM_SUBSCRIPTION';
