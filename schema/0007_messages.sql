-- What has to be told to people outside: the outbox. A row is written in the transaction of what
-- caused it, so that nothing is told that did not happen, and nothing that happened stays untold.

create table messages (
    id         integer primary key,
    key        text    not null unique,  -- news are put in once: "appointment.reminder/17/24h"
    kind       text    not null,         -- which text it becomes: "appointment.reminder"
    patient_id integer references patients (id) on delete cascade,  -- nobody is left to tell
    user_id    integer references users (id) on delete cascade,     -- nobody is left to tell
    address    text,                     -- a phone or mailbox of somebody who is neither
    entity     text    not null,         -- what it is about: "appointment", "ticket"
    entity_id  integer not null,
    params     text    not null check (json_valid(params)),  -- ids and moments, never a diagnosis
    due_at     integer not null,         -- not told before
    expires_at integer,                  -- too late to be of use: not told any more
    status     text    not null default 'pending'
               check (status in ('pending', 'sent', 'dead', 'cancelled', 'expired')),
    created_at integer not null,
    check ((patient_id is not null) + (user_id is not null) + (address is not null) = 1)
) strict;

create index messages_by_due on messages (status, due_at);
create index messages_by_entity on messages (entity, entity_id);
create index messages_by_patient on messages (patient_id);
create index messages_by_user on messages (user_id);
