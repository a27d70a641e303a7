-- Copy of what Keycloak knows of an account; looked up again when it is old. No address: the account has none, or is gone.
CREATE TABLE contact (
    account_id   uuid PRIMARY KEY,
    email        text,
    looked_up_at timestamptz NOT NULL
);
