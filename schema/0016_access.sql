-- clinic::accounts
-- What a user proves besides a password, and how long a screen may be left alone.

-- The phone (or other device) that shows a user's codes (RFC 6238).
create table second_factors (
    user_id      integer primary key
                 references users (id) on delete cascade,  -- it is nothing without its user
    sealed_seed  blob,     -- under the clinic's key: the database alone makes no codes; null until
                           -- the first code was typed
    pending_seed blob,     -- sealed too; shown as a QR code and waiting for its first code
    last_step    integer not null default 0,  -- of the last code taken: each works once
    confirmed_at integer
) strict;

-- For the day the phone is lost: each signs in once. Only keyed digests.
create table recovery_codes (
    user_id     integer not null
                references second_factors (user_id) on delete cascade,  -- they stand in for it
    code_digest blob    not null,
    used_at     integer,
    primary key (user_id, code_digest)
) strict, without rowid;

alter table clinic add column second_factor text not null default 'optional'
    check (second_factor in ('optional', 'admins', 'everyone'));  -- who must have one
alter table clinic add column lock_after_minutes integer not null default 5
    check (lock_after_minutes between 1 and 720);

-- Taken over at the sign-in and whenever the clinic changes it. Milliseconds without a sign of its
-- user after which the session answers only to unlocking; null: never (a waiting-room screen).
alter table sessions add column locks_after integer;
-- Signed in with a password alone where more is required: may only set the second factor up.
alter table sessions add column must_enrol integer not null default 0 check (must_enrol in (0, 1));
