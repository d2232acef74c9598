-- clinic::messages
-- How what stands in the outbox is sent: to whose devices, in which words, how often it was tried.

-- The outbox is made anew, because a message now has more ends than it had.
create table messages_anew (
    id         integer primary key,
    key        text    not null unique,  -- news are put in once: "appointment.reminder/17/24h"
    kind       text    not null,         -- which text it becomes: "appointment.reminder"
    patient_id integer references patients (id) on delete cascade,  -- nobody is left to tell
    user_id    integer references users (id) on delete cascade,     -- nobody is left to tell
    address    text,                     -- "tel:+998...", "mailto:a@b", "https://..."; a bare phone
    entity     text    not null,         -- what it is about: "appointment", "ticket"
    entity_id  integer not null,
    params     text    not null check (json_valid(params)),  -- ids and moments, never a diagnosis
    due_at     integer not null,         -- not told before; after a fault, when it is tried again
    expires_at integer,                  -- too late to be of use: not told any more
    status     text    not null default 'pending'
               check (status in ('pending',
                                 'sending',    -- handed to a channel; after a crash nobody knows
                                 'sent',       -- the far side took it
                                 'unknown',    -- it may have: asked again it might be told twice
                                 'dead',       -- given up: refused for good, or tried long enough
                                 'skipped',    -- nobody can be told: no consent, no way to them
                                 'cancelled', 'expired')),
    reason     text,                     -- why it ended like this, or waits: a stable code
    attempts   integer not null default 0,
    sent_at    integer,
    created_at integer not null,
    check ((patient_id is not null) + (user_id is not null) + (address is not null) = 1)
) strict;

insert into messages_anew (id, key, kind, patient_id, user_id, address, entity, entity_id, params,
                           due_at, expires_at, status, created_at)
select id, key, kind, patient_id, user_id, address, entity, entity_id, params, due_at, expires_at,
       status, created_at
from messages;
drop table messages;
alter table messages_anew rename to messages;

create index messages_by_due on messages (status, due_at);
create index messages_by_entity on messages (entity, entity_id);
create index messages_by_patient on messages (patient_id);
create index messages_by_user on messages (user_id);
-- The list of one status, newest first.
create index messages_by_status on messages (status, id);

-- A phone or browser that hears news by Firebase Cloud Messaging. Somebody's who works here or is
-- on file, or of whoever holds one number of the line or one booking by link, and of that alone.
create table devices (
    id                 integer primary key,
    token              text    not null unique,  -- what Firebase calls it
    user_id            integer references users (id) on delete cascade,     -- it was theirs
    patient_id         integer references patients (id) on delete cascade,  -- it was theirs
    ticket_id          integer references tickets (id) on delete cascade,   -- heard of that alone
    booking_request_id integer
                       references booking_requests (id) on delete cascade,  -- heard of that alone
    name               text,  -- as its owner calls it
    created_at         integer not null,
    seen_at            integer not null,  -- registered again: it is still in use
    check ((user_id is not null) + (patient_id is not null) + (ticket_id is not null)
           + (booking_request_id is not null) = 1)
) strict;

create index devices_by_user on devices (user_id) where user_id is not null;
create index devices_by_patient on devices (patient_id) where patient_id is not null;
create index devices_by_ticket on devices (ticket_id) where ticket_id is not null;
create index devices_by_request on devices (booking_request_id)
    where booking_request_id is not null;

-- One go at telling one address. The row is on disk before a byte leaves, so that after a crash
-- everybody sees what may have been told.
create table message_attempts (
    id          integer primary key,
    message_id  integer not null
                references messages (id) on delete cascade,  -- part of the message
    way         text    not null check (way in ('push', 'mail', 'gateway', 'webhook')),
    device_id   integer references devices (id) on delete set null,  -- the attempt was made anyway
    started_at  integer not null,
    ended_at    integer,
    outcome     text    not null default 'under_way'
                check (outcome in ('under_way', 'sent', 'later', 'never', 'unknown')),
    code        text,  -- what stood in the way: stable, for the screens' own words
    fault       text,  -- in English, for the admin; nothing of the person or the text
    provider_id text   -- how the far side calls it: for asking there
) strict;

create index message_attempts_by_message on message_attempts (message_id);
create index message_attempts_by_way on message_attempts (way, id);
create index message_attempts_by_device on message_attempts (device_id)
    where device_id is not null;
-- What a crash left behind.
create index message_attempts_open on message_attempts (id) where outcome = 'under_way';

-- Words the clinic chose instead of the program's own.
create table message_templates (
    kind     text    not null,
    language text    not null check (language in ('en', 'ru', 'uz')),
    subject  text    not null,  -- of a mail
    body     text    not null,
    version  integer not null default 1,
    primary key (kind, language)
) strict, without rowid;

-- How messages behave; one row.
create table message_settings (
    id          integer primary key check (id = 1),
    -- Minutes on the clinic's wall between which no patient is woken; both null: at any hour.
    quiet_from  integer check (quiet_from between 0 and 1439),
    quiet_until integer check (quiet_until between 0 and 1439),
    version     integer not null default 1,
    check ((quiet_from is null) = (quiet_until is null))
) strict;

insert into message_settings (id, quiet_from, quiet_until) values (1, 1260, 480);
