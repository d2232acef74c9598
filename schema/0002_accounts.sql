-- The clinic itself and the people who work in it.

-- One row, made by the first set-up.
create table clinic (
    id           integer primary key check (id = 1),
    name         text    not null,
    time_zone    text    not null,  -- tz database, "Asia/Tashkent": decides what "today" is
    language     text    not null check (language in ('en', 'ru', 'uz')),
    currency     text    not null,  -- ISO 4217
    country_code text    not null,  -- of phones typed without one, "998"
    reach        text    not null check (reach in ('this_pc', 'clinic_network')),
    board_privacy text   not null default 'number'
                 check (board_privacy in ('number', 'initials', 'full')),
    created_at   integer not null,
    version      integer not null default 1
) strict;

-- A person who signs in, or a waiting-room screen (role display, no password).
create table users (
    id            integer primary key,
    username      text    not null collate nocase unique,
    display_name  text    not null,
    password_hash text    not null,  -- Argon2id; empty: cannot sign in with a password
    language      text    not null check (language in ('en', 'ru', 'uz')),
    disabled      integer not null default 0 check (disabled in (0, 1)),
    last_login_at integer,
    created_at    integer not null,
    version       integer not null default 1
) strict;

create table user_roles (
    user_id integer not null
            references users (id) on delete cascade,  -- a role is nothing without its user
    role    text    not null
            check (role in ('admin', 'registrar', 'doctor', 'cashier', 'lab', 'display')),
    primary key (user_id, role)
) strict, without rowid;

-- One sign-in of one user in one browser or program. The token itself is nowhere: only its keyed
-- digest.
create table sessions (
    id            integer primary key,
    user_id       integer not null
                  references users (id) on delete cascade,  -- a session is nothing without its user
    token_digest  blob    not null unique,
    device_digest blob,               -- of the browser's device cookie: who shares this browser
    pin_digest    blob,               -- keyed; belongs to this session alone
    pin_failures  integer not null default 0,
    locked_at     integer,            -- answers only to unlock and sign-out
    created_at    integer not null,
    last_seen_at  integer not null,
    expires_at    integer not null,
    ended_at      integer,
    remote        text    not null,
    user_agent    text    not null
) strict;

create index sessions_by_user on sessions (user_id, ended_at);
create index sessions_by_device on sessions (device_digest, ended_at)
    where device_digest is not null;
-- The list of those still open, newest first.
create index sessions_open on sessions (id) where ended_at is null;

-- Guesses at passwords, by the keyed digest of the name tried or the address they came from. Names
-- nobody has are kept alike, so that a stranger cannot tell them apart.
create table login_failures (
    source     blob    primary key,
    failures   integer not null,
    wait_until integer not null,  -- guesses before this moment are not judged
    last_at    integer not null
) strict;

create index login_failures_by_age on login_failures (last_at);
