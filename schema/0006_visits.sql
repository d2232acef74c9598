-- Meetings of a patient and a doctor, and what was done in them. The queue's ticket opens a visit
-- and moves it on; imported ones come as they were.
create table visits (
    id         integer primary key,
    patient_id integer not null
               references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id  integer references doctors (id) on delete restrict,  -- archive the doctor instead
    ticket_id  integer unique references tickets (id) on delete set null,  -- the visit stays
    day        text    not null,  -- in the clinic's zone
    status     text    not null
               check (status in ('open', 'in_progress', 'completed', 'cancelled')),
    started_at integer not null,  -- opened, until the patient is in the room
    ended_at   integer,
    reason     text,
    invoiced   integer not null default 0 check (invoiced in (0, 1)),  -- set by the billing room
    source_id  text unique,  -- the id in the system it was imported from
    created_at integer not null,
    version    integer not null default 1
) strict;

create index visits_by_patient on visits (patient_id, started_at);
create index visits_by_doctor on visits (doctor_id, started_at);
create index visits_by_day on visits (day, id);
-- Whom the cashier still has to ask.
create index visits_to_invoice on visits (day, id) where not invoiced;

-- What was done, as the price list called it and priced it on the visit's day: later changes of the
-- list touch nothing here.
create table visit_services (
    id          integer primary key,
    visit_id    integer not null references visits (id) on delete cascade,  -- a part of it
    service_id  integer not null references services (id) on delete restrict,  -- archive instead
    code        text    not null,
    name        text    not null,  -- in the clinic's language
    price_minor integer not null check (price_minor >= 0),
    quantity    integer not null check (quantity between 1 and 1000)
) strict;

create index visit_services_by_visit on visit_services (visit_id);
create index visit_services_by_service on visit_services (service_id);
