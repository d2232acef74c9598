-- How patients reach the clinic with their phones: a number in the line by the code on the wall,
-- and times booked by a link. Codes are signed, not stored (src/checkin/tokens.h): what is here is
-- who joined with one.

-- How check-in behaves; one row.
create table checkin_settings (
    id             integer primary key check (id = 1),
    enabled        integer not null default 0 check (enabled in (0, 1)),
    rotate_seconds integer not null default 60     -- a new code on the wall; a month on paper
                   check (rotate_seconds between 15 and 2678400),
    phone_limit    integer not null default 3      -- numbers a day for one phone number
                   check (phone_limit between 1 and 50),
    booking        text    not null default 'off'  -- by link: confirmed by a code, or at the desk
                   check (booking in ('off', 'code', 'desk')),
    hold_minutes   integer not null default 60     -- how long the desk may think
                   check (hold_minutes between 5 and 1440),
    days_ahead     integer not null default 14     -- how far a link books
                   check (days_ahead between 1 and 365),
    generation     integer not null default 1,     -- the next one ends all codes given out
    wifi_name      text,                           -- the guests' network, shown beside the code
    wifi_password  text,                           -- hangs on the wall anyway; null: open
    version        integer not null default 1
) strict;

insert into checkin_settings (id) values (1);

-- What each doctor allows. No row: neither check-in nor booking.
create table checkin_doctors (
    doctor_id   integer primary key
                references doctors (id) on delete cascade,  -- nothing without its doctor
    enabled     integer not null default 0 check (enabled in (0, 1)),
    booking     integer not null default 0 check (booking in (0, 1)),
    from_minute integer check (from_minute between 0 and 1439),  -- on the wall; null: all day
    to_minute   integer check (to_minute between 1 and 1440),
    daily_limit integer not null default 20 check (daily_limit between 1 and 500),
    version     integer not null default 1,
    check ((from_minute is null) = (to_minute is null)),
    check (from_minute is null or from_minute < to_minute)
) strict;

-- A number taken with a phone. Whoever has the secret holds the number; the file keeps its digest.
create table checkin_claims (
    id        integer primary key,
    digest    blob    not null unique,  -- keyed BLAKE2b of the phone's secret
    ticket_id integer not null unique
              references tickets (id) on delete cascade,  -- nothing without its number
    doctor_id integer not null
              references doctors (id) on delete restrict,  -- archive the doctor instead
    day       text    not null,  -- in the clinic's zone
    phone     text    not null,  -- E.164, as typed by a stranger: nobody proved it is theirs
    joined_at integer not null
) strict;

-- How many joined one doctor's line today, and how often one phone did.
create index checkin_claims_by_doctor on checkin_claims (doctor_id, day);
create index checkin_claims_by_day on checkin_claims (day, phone);

-- A time somebody asked for by link. While it is pending the time is held for them.
create table booking_requests (
    id             integer primary key,
    digest         blob    not null unique,  -- of the secret that the phone got; it asks by that
    doctor_id      integer not null
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    starts_at      integer not null,
    ends_at        integer not null,
    phone          text    not null,  -- E.164
    last_name      text    not null,
    first_name     text    not null,
    confirm        text    not null check (confirm in ('code', 'desk')),
    code_digest    blob,              -- keyed; null where the desk confirms
    tries          integer not null default 0,  -- wrong codes
    status         text    not null default 'pending'
                   check (status in ('pending', 'booked', 'declined', 'expired')),
    hold_id        integer
                   references held_times (id) on delete set null,    -- holds end by themselves
    appointment_id integer
                   references appointments (id) on delete set null,  -- what came of it
    created_at     integer not null,
    expires_at     integer not null,  -- then the time is free for others
    version        integer not null default 1,
    check (ends_at > starts_at),
    check ((confirm = 'code') = (code_digest is not null))
) strict;

-- What is held of one doctor's time, and what the desk has to look at.
create index booking_requests_by_doctor on booking_requests (doctor_id, status, starts_at);
create index booking_requests_by_status on booking_requests (status, expires_at);
create index booking_requests_by_phone on booking_requests (phone, created_at);
create index booking_requests_by_time on booking_requests (created_at);
create index booking_requests_by_appointment on booking_requests (appointment_id);
create index booking_requests_by_hold on booking_requests (hold_id);
