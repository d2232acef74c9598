-- clinic::patients
-- Who may look into a chart, who did, and what was erased.

-- A restricted chart opens only for the doctor the patient meets around now, or by breaking the
-- glass. The desk goes on seeing name, number and phones: they are needed to receive somebody.
alter table patients add column restriction text;     -- why; null: an ordinary chart
alter table patients add column erased_at   integer;  -- on request: only the number is left

create index patients_restricted on patients (id) where restriction is not null;

-- The views of 0003, 0005 and 0008 once more, now telling which rows are to be shown with
-- discretion (patients/discretion.h): `restricted`.
drop view patient_list;
create view patient_list as
    select id, number, last_name, first_name, middle_name, birth_date, sex, phones, last_visit_at,
           archived, search_words, restriction is not null as restricted
    from patients;

drop view shown_tickets;
create view shown_tickets as
select t.*,
       case when p.id is null then t.patient_name
            else p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
       end          as shown_name,
       p.birth_date as patient_birth_date,
       coalesce(p.restriction is not null, 0) as restricted,
       coalesce(t.room, o.name, r.name) as shown_room,  -- before the call: the door they will use
       d.last_name || ' ' || d.first_name as doctor_name,
       f.doctor_id as from_doctor_id,
       f.number as from_number,
       fd.last_name || ' ' || fd.first_name as from_doctor_name,
       n.doctor_id as to_doctor_id,
       n.number as to_number,
       nd.last_name || ' ' || nd.first_name as to_doctor_name
from tickets t
join doctors d on d.id = t.doctor_id
left join rooms r on r.id = d.room_id
left join rooms o on o.id = t.room_id
left join patients p on p.id = t.patient_id
left join tickets f on f.id = t.from_ticket_id
left join doctors fd on fd.id = f.doctor_id
left join tickets n on n.id = t.to_ticket_id
left join doctors nd on nd.id = n.doctor_id;

drop view shown_appointments;
create view shown_appointments as
select a.id, a.patient_id,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.phones ->> '$[0]' as patient_phone,
       p.restriction is not null as restricted,
       a.doctor_id, d.last_name || ' ' || d.first_name as doctor_name, r.name as room,
       a.starts_at, a.ends_at, '' as day, 0 as time,
       (a.ends_at - a.starts_at) / 60000 as duration_minutes,
       (select json_group_array(s.service_id) from appointment_services s
        where s.appointment_id = a.id) as service_ids,
       a.reason, a.status, a.series_id, a.overridden, a.override_reason, a.ticket_id,
       a.cancel_reason, a.created_at, u.display_name as created_by, a.version
from appointments a
join patients p on p.id = a.patient_id
join doctors d on d.id = a.doctor_id
left join rooms r on r.id = coalesce(a.room_id, d.room_id)
left join users u on u.id = a.created_by;

drop view shown_waitlist;
create view shown_waitlist as
select w.*,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.phones ->> '$[0]' as patient_phone,
       p.restriction is not null as restricted,
       d.last_name || ' ' || d.first_name as doctor_name,
       s.name as service_name,
       o.last_name || ' ' || o.first_name as offer_doctor_name
from waitlist_entries w
join patients p on p.id = w.patient_id
left join doctors d on d.id = w.doctor_id
left join services s on s.id = w.service_id
left join doctors o on o.id = w.offer_doctor_id;

-- When a patient and a doctor meet, met, or are about to: what makes a chart the doctor's business.
create view patient_meetings as
select patient_id, doctor_id, starts_at as at from appointments where status <> 'cancelled'
union all
select patient_id, doctor_id, created_at from tickets where status <> 'cancelled'
union all
select patient_id, doctor_id, started_at from visits where status <> 'cancelled';

-- Somebody opened a restricted chart that is not theirs to open, in an emergency, and said why. It
-- is open to them for a few hours; somebody else looks at it afterwards.
create table glass_breaks (
    id          integer primary key,
    patient_id  integer not null
                references patients (id) on delete restrict,  -- patients are erased, not deleted
    user_id     integer not null
                references users (id) on delete restrict,     -- users are disabled, not deleted
    reason      text    not null,
    at          integer not null,
    until_at    integer not null check (until_at > at),
    reviewed_at integer,
    reviewed_by integer references users (id) on delete set null,  -- null: the console
    review_note text,
    check ((reviewed_at is null) = (review_note is null))
) strict;

-- Whether a chart is open to somebody; what is still to be looked at; a month's.
create index glass_breaks_by_patient on glass_breaks (patient_id, user_id, until_at);
create index glass_breaks_unseen on glass_breaks (id) where reviewed_at is null;
create index glass_breaks_by_time on glass_breaks (at);
create index glass_breaks_by_user on glass_breaks (user_id);
create index glass_breaks_by_reviewer on glass_breaks (reviewed_by) where reviewed_by is not null;

-- A month whose openings of charts somebody looked through, and what they found.
create table access_reviews (
    month       text    primary key,  -- "2026-11", in the clinic's zone
    note        text    not null,
    reviewed_at integer not null,
    reviewed_by integer references users (id) on delete set null  -- null: the console
) strict, without rowid;

create index access_reviews_by_user on access_reviews (reviewed_by) where reviewed_by is not null;

-- The openings of charts among all entries, so that a month of them is read without the rest.
-- "or", as "in" with more than two would make a table of its own at every entry.
create index audit_openings on audit_entries (at)
    where action = 'patient.opened' or action = 'patient.visits_opened'
       or action = 'visit.opened' or action = 'patient.exported';

-- Every entry that tells of a patient, of what happened to them and of their money. "cross" has
-- SQLite begin with what is the patient's: it would walk through all entries of a kind otherwise.
create view patient_entries as
select entity_id as patient_id, id as entry_id from audit_entries where entity = 'patient'
union all
select o.patient_id, e.id from appointments o
cross join audit_entries e on e.entity = 'appointment' and e.entity_id = o.id
union all
select o.patient_id, e.id from tickets o
cross join audit_entries e on e.entity = 'ticket' and e.entity_id = o.id
union all
select o.patient_id, e.id from visits o
cross join audit_entries e on e.entity = 'visit' and e.entity_id = o.id
union all
select o.patient_id, e.id from waitlist_entries o
cross join audit_entries e on e.entity = 'waitlist' and e.entity_id = o.id
union all
select a.patient_id, e.id from appointments a
cross join booking_requests o on o.appointment_id = a.id
cross join audit_entries e on e.entity = 'booking_request' and e.entity_id = o.id
union all
select o.patient_id, e.id from invoices o
cross join audit_entries e on e.entity = 'invoice' and e.entity_id = o.id
union all
select o.patient_id, e.id from payments o
cross join audit_entries e on e.entity = 'payment' and e.entity_id = o.id
union all
select o.patient_id, e.id from refunds o
cross join audit_entries e on e.entity = 'refund' and e.entity_id = o.id
union all
select o.patient_id, e.id from glass_breaks o
cross join audit_entries e on e.entity = 'glass_break' and e.entity_id = o.id;

-- The entries as their readers see them: what happened to a restricted chart is there, what stands
-- in it is not.
create view shown_audit_entries as
select e.id, e.at, e.user_id, e.actor, e.remote, e.request_id, e.action, e.entity, e.entity_id,
       iif(p.restriction is null, d.before, null) as before,
       iif(p.restriction is null, d.after, null) as after
from audit_entries e
left join audit_details d on d.entry_id = e.id
left join patients p on p.id = case e.entity
    when 'patient' then e.entity_id
    when 'appointment' then (select o.patient_id from appointments o where o.id = e.entity_id)
    when 'ticket' then (select o.patient_id from tickets o where o.id = e.entity_id)
    when 'visit' then (select o.patient_id from visits o where o.id = e.entity_id)
    when 'waitlist' then (select o.patient_id from waitlist_entries o where o.id = e.entity_id)
    when 'invoice' then (select o.patient_id from invoices o where o.id = e.entity_id)
    end;

-- Details go in one way only: while the newest entry is an erasure that names them. So an emptied
-- entry is always vouched for by one in the chain (db/audit.h), and nothing else can be taken away.
create trigger audit_details_stay before delete on audit_details
when not exists (select 1
                 from audit_entries e
                 join audit_details d on d.entry_id = e.id
                 where e.id = (select max(id) from audit_entries)
                   and e.action = 'patient.erased'
                   -- Looked for as text: reading the list anew for each row of it takes seconds.
                   -- What stands before it, a reason, cannot hold these quotes unescaped.
                   and instr(',' || replace(substr(d.after, instr(d.after, '"emptied":[') + 11),
                                            ']', ','),
                             ',' || old.entry_id || ',') > 0)
begin select raise(abort, 'audit details are emptied by an erasure alone'); end;
