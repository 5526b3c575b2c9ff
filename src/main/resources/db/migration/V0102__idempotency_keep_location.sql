-- A repeat gets the whole first answer: where what was made is to be found belongs to it.
ALTER TABLE idempotency_keys ADD COLUMN location VARCHAR(500) NULL AFTER status;
