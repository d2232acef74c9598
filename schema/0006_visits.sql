-- Meetings of a patient and a doctor that took place. Imported ones come as they were; the desk's
-- own begin with a later version of the visits room.
create table visits (
    id         integer primary key,
    patient_id integer not null
               references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id  integer references doctors (id) on delete restrict,  -- archive the doctor instead
    ticket_id  integer unique references tickets (id) on delete set null,  -- the visit stays
    started_at integer not null,
    ended_at   integer,
    reason     text,
    source_id  text unique,  -- the id in the system it was imported from
    created_at integer not null
) strict;

create index visits_by_patient on visits (patient_id, started_at);
create index visits_by_doctor on visits (doctor_id, started_at);
