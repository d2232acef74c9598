-- Money: what is owed, what was paid, who held the drawer, and the book that proves all of it.

-- First answers to requests that moved money, by their Idempotency-Key. Kept for good: a key that
-- comes back a year later must not charge a second time.
create table money_answers (
    owner_id    integer not null,  -- user, 0 inside the program; no foreign key: outlives them
    key         text    not null,
    fingerprint blob    not null,  -- of method, path and body
    status      integer not null,
    location    text    not null,
    body        text    not null,
    primary key (owner_id, key)
) strict, without rowid;
