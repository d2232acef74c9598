-- What the clinic offers, who does it and behind which door.

create table departments (
    id        integer primary key,
    name      text    not null collate nocase unique,
    archived  integer not null default 0 check (archived in (0, 1)),
    source_id text    unique,  -- the id in the system it was imported from
    version   integer not null default 1
) strict;

-- A door with a number or name on it.
create table rooms (
    id            integer primary key,
    name          text    not null collate nocase unique,
    department_id integer references departments (id) on delete restrict,  -- archive it instead
    archived      integer not null default 0 check (archived in (0, 1)),
    version       integer not null default 1
) strict;

create index rooms_by_department on rooms (department_id);

create table doctors (
    id                  integer primary key,
    last_name           text    not null,
    first_name          text    not null,
    middle_name         text,
    specialty           text    not null,
    department_id       integer not null
                        references departments (id) on delete restrict,  -- archive it instead
    room_id             integer references rooms (id) on delete set null,  -- may work without
    user_id             integer unique
                        references users (id) on delete set null,  -- may not sign in at all
    slot_minutes        integer not null check (slot_minutes between 5 and 240),
    colour              text    not null,      -- "#0a7686", in the schedule
    first_ticket_number integer not null check (first_ticket_number between 1 and 9999),
    archived            integer not null default 0 check (archived in (0, 1)),
    source_id           text    unique,
    version             integer not null default 1
) strict;

create index doctors_by_department on doctors (department_id);
create index doctors_by_room on doctors (room_id);

create table services (
    id               integer primary key,
    code             text    not null collate nocase unique,
    name             text    not null,
    name_ru          text,
    name_uz          text,
    department_id    integer references departments (id) on delete restrict,  -- archive it instead
    duration_minutes integer not null check (duration_minutes between 1 and 1440),
    requires_doctor  integer not null check (requires_doctor in (0, 1)),
    archived         integer not null default 0 check (archived in (0, 1)),
    version          integer not null default 1
) strict;

create index services_by_department on services (department_id);

-- A price holds from its day until the next one's; old invoices keep what they were made with.
create table service_prices (
    service_id  integer not null
                references services (id) on delete cascade,  -- a price is nothing without it
    valid_from  text    not null,  -- day in the clinic's zone
    price_minor integer not null check (price_minor >= 0),
    primary key (service_id, valid_from)
) strict, without rowid;
