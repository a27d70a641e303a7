-- Whether a pending signature's ticket is with a screen that showed a code, which need not be the signer's: it gets no secret
-- of the receipt. Of those that wait already nobody knows.
alter table pending_signature add column by_phone boolean not null default true;
