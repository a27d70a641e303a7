-- Of the signer's own message: whoever lost the answer to it sends it again and gets the same one. Null when somebody else ended
-- the signature, and where all there is of the withdrawal is its leaf.
alter table signature
    -- Of the message's signature value.
    add column withdrawal_sha256 bytea check (length(withdrawal_sha256) = 32),
    add column withdrawal_received_at timestamptz,
    add check (num_nulls(withdrawal_sha256, withdrawal_received_at) in (0, 2)),
    add check (withdrawal_sha256 is null or withdrawn_by is not null);
