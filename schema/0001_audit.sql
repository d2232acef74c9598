-- The clinic's memory of who did what. Nothing here is ever changed: triggers refuse it.

-- One act: a write, or the opening of a patient's chart. `digest` is keyed BLAKE2b over the row and
-- the digest before it, so that an edited, removed or reordered row shows (`clinicd check`).
create table audit_entries (
    id             integer primary key,  -- 1, 2, 3 ... without a gap
    at             integer not null,     -- UTC, milliseconds since 1970
    user_id        integer,              -- no foreign key: the entry outlives everything
    actor          text    not null,     -- the name as it was then; "console", "system"
    remote         text    not null,     -- address, empty inside the program
    request_id     text    not null,
    action         text    not null,     -- "patient.edited"
    entity         text    not null,     -- "patient"
    entity_id      integer not null,
    details_digest blob    not null,     -- of before and after, which may be emptied on erasure
    digest         blob    not null
) strict;

create index audit_by_entity on audit_entries (entity, entity_id, id);
create index audit_by_user on audit_entries (user_id, id);
create index audit_by_time on audit_entries (at);

-- What changed. Apart from the entry, so that erasing a patient empties it and the chain still
-- proves itself.
create table audit_details (
    entry_id integer primary key
             references audit_entries (id) on delete restrict,  -- entries never go
    before   text not null,  -- JSON, or null
    after    text not null
) strict;

create trigger audit_entries_stay before delete on audit_entries
begin select raise(abort, 'audit entries are never deleted'); end;
create trigger audit_entries_are_final before update on audit_entries
begin select raise(abort, 'audit entries are never changed'); end;
create trigger audit_details_are_final before update on audit_details
begin select raise(abort, 'audit details are never changed'); end;

-- First answers to requests that carried an Idempotency-Key, kept for a day.
create table idempotency_keys (
    owner_id    integer not null,  -- user, 0 inside the program; no foreign key: short-lived
    key         text    not null,
    fingerprint blob    not null,  -- of method, path and body
    status      integer not null,
    location    text    not null,
    body        text    not null,
    created_at  integer not null,
    primary key (owner_id, key)
) strict;

create index idempotency_keys_by_age on idempotency_keys (created_at);
