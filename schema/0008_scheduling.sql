-- When doctors work, and who comes to them when. Times of the week are minutes on the clinic's
-- wall, because a doctor who works "from nine" does so in summer and in winter; moments are UTC.

-- How the diary behaves; one row.
create table scheduling_settings (
    id              integer primary key check (id = 1),
    reminder_hours  text    not null check (json_valid(reminder_hours)),  -- before the appointment
    offer_minutes   integer not null check (offer_minutes between 1 and 1440),
    no_show_minutes integer check (no_show_minutes between 5 and 1440),   -- null: people mark it
    version         integer not null default 1
) strict;

insert into scheduling_settings (id, reminder_hours, offer_minutes, no_show_minutes)
values (1, '[24,2]', 30, null);

-- A doctor's weekly pattern: what one saves, all at once.
create table schedules (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without its doctor
    version   integer not null
) strict;

-- Working hours without a break; a break is what lies between two periods of a day. Periods of one
-- doctor and weekday overlap neither in hours nor in the days they hold for (checked in code, where
-- the whole pattern is known).
create table schedule_periods (
    id          integer primary key,
    doctor_id   integer not null
                references schedules (doctor_id) on delete cascade,  -- part of the pattern
    weekday     integer not null check (weekday between 1 and 7),    -- Monday first
    from_minute integer not null check (from_minute between 0 and 1439),
    to_minute   integer not null check (to_minute between 1 and 1440),
    room_id     integer references rooms (id) on delete set null,    -- then the doctor's own door
    valid_from  text,  -- days, both included; null: no end on that side
    valid_until text,
    check (from_minute < to_minute),
    check (valid_from is null or valid_until is null or valid_from <= valid_until)
) strict;

create index schedule_periods_by_doctor on schedule_periods (doctor_id, weekday, from_minute);
create index schedule_periods_by_room on schedule_periods (room_id);

-- What is otherwise on some days: off (the whole day, or some hours), extra hours, another door.
create table schedule_exceptions (
    id          integer primary key,
    doctor_id   integer not null
                references doctors (id) on delete cascade,  -- nothing without its doctor
    from_day    text    not null,
    to_day      text    not null,
    kind        text    not null check (kind in ('day_off', 'extra_hours', 'other_room')),
    from_minute integer check (from_minute between 0 and 1439),
    to_minute   integer check (to_minute between 1 and 1440),
    room_id     integer references rooms (id) on delete set null,  -- then the doctor's own door
    reason      text,
    created_at  integer not null,
    check (from_day <= to_day),
    check ((from_minute is null) = (to_minute is null)),
    check (from_minute is null or from_minute < to_minute),
    check (kind <> 'extra_hours' or from_minute is not null)
) strict;

create index schedule_exceptions_by_doctor on schedule_exceptions (doctor_id, to_day);
create index schedule_exceptions_by_room on schedule_exceptions (room_id);

-- Appointments that were made together, at one time of the week.
create table appointment_series (
    id         integer primary key,
    every      text    not null check (every in ('week', 'two_weeks', 'four_weeks')),
    times      integer not null check (times between 2 and 52),
    created_at integer not null
) strict;

create table appointments (
    id              integer primary key,
    patient_id      integer not null
                    references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id       integer not null
                    references doctors (id) on delete restrict,   -- archive the doctor instead
    room_id         integer references rooms (id) on delete set null,  -- the doctor's own door
    starts_at       integer not null check (starts_at % 60000 = 0),    -- a diary knows minutes
    ends_at         integer not null check (ends_at % 60000 = 0),
    status          text    not null
                    check (status in ('scheduled', 'confirmed', 'arrived', 'in_visit', 'completed',
                                      'cancelled', 'no_show')),
    reason          text,
    series_id       integer
                    references appointment_series (id) on delete set null,  -- goes on by itself
    overridden      integer not null default 0 check (overridden in (0, 1)),
    override_reason text,
    ticket_id       integer unique
                    references tickets (id) on delete set null,   -- the appointment stays
    confirmed_at    integer,  -- what an arrival taken back returns to
    cancelled_by    text    check (cancelled_by in ('patient', 'clinic')),
    cancel_reason   text,
    created_at      integer not null,
    created_by      integer
                    references users (id) on delete set null,     -- users are disabled, not deleted
    version         integer not null default 1,
    -- The longest is four hours: so whoever looks for overlaps need not look back further.
    check (ends_at > starts_at and ends_at - starts_at <= 240 * 60000)
) strict;

create index appointments_by_doctor on appointments (doctor_id, starts_at);
create index appointments_by_start on appointments (starts_at);
create index appointments_by_patient on appointments (patient_id, starts_at);
create index appointments_by_series on appointments (series_id, starts_at)
    where series_id is not null;
create index appointments_by_room on appointments (room_id) where room_id is not null;
create index appointments_by_maker on appointments (created_by) where created_by is not null;
-- Who is still to come: for the marking of those who did not.
create index appointments_open on appointments (starts_at)
    where status in ('scheduled', 'confirmed');

-- Two appointments of one doctor never overlap, whatever program writes here: none is made, moved
-- or revived over one that takes the doctor's time, unless somebody said so (overridden).
create trigger appointments_made_apart before insert on appointments
when not new.overridden and new.status not in ('cancelled', 'no_show')
begin
    select raise(abort, 'two appointments of one doctor overlap')
    from appointments a
    where a.doctor_id = new.doctor_id
      and a.starts_at > new.starts_at - 240 * 60000 and a.starts_at < new.ends_at
      and a.ends_at > new.starts_at
      and a.status not in ('cancelled', 'no_show');
end;

create trigger appointments_moved_apart
before update of doctor_id, starts_at, ends_at, status, overridden on appointments
when not new.overridden and new.status not in ('cancelled', 'no_show')
     and (old.overridden or old.status in ('cancelled', 'no_show')
          or new.doctor_id <> old.doctor_id
          or new.starts_at < old.starts_at or new.ends_at > old.ends_at)
begin
    select raise(abort, 'two appointments of one doctor overlap')
    from appointments a
    where a.doctor_id = new.doctor_id and a.id <> new.id
      and a.starts_at > new.starts_at - 240 * 60000 and a.starts_at < new.ends_at
      and a.ends_at > new.starts_at
      and a.status not in ('cancelled', 'no_show');
end;

-- What is planned to be done, in order.
create table appointment_services (
    appointment_id integer not null
                   references appointments (id) on delete cascade,  -- part of the appointment
    position       integer not null,
    service_id     integer not null
                   references services (id) on delete restrict,     -- archive the service instead
    primary key (appointment_id, position)
) strict, without rowid;

create index appointment_services_by_service on appointment_services (service_id);

-- An appointment with what people need to see beside it. What the clinic's wall shows then is for
-- the program to fill in, which knows the zone.
create view shown_appointments as
select a.id, a.patient_id,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.phones ->> '$[0]' as patient_phone,
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

-- Who wants to come sooner, or at all. A time that becomes free is offered to the first who fits
-- and held for them a while.
create table waitlist_entries (
    id               integer primary key,
    patient_id       integer not null
                     references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id        integer references doctors (id) on delete restrict,   -- null: any
    service_id       integer references services (id) on delete restrict,  -- null: a usual slot
    from_day         text    not null,
    to_day           text    not null,
    from_minute      integer check (from_minute between 0 and 1439),  -- hours that suit them
    to_minute        integer check (to_minute between 1 and 1440),
    note             text,
    status           text    not null default 'waiting'
                     check (status in ('waiting', 'offered', 'booked', 'cancelled', 'expired')),
    offer_doctor_id  integer references doctors (id) on delete restrict,
    offer_starts_at  integer,
    offer_ends_at    integer,
    offer_expires_at integer,
    appointment_id   integer references appointments (id) on delete set null,  -- what came of it
    created_at       integer not null,
    created_by       integer references users (id) on delete set null,
    version          integer not null default 1,
    check (from_day <= to_day),
    check ((status = 'offered') = (offer_starts_at is not null)),
    check ((offer_starts_at is null) = (offer_doctor_id is null)
           and (offer_starts_at is null) = (offer_ends_at is null)
           and (offer_starts_at is null) = (offer_expires_at is null))
) strict;

create index waitlist_by_status on waitlist_entries (status, id);
-- What is held for somebody.
create index waitlist_by_offer on waitlist_entries (offer_doctor_id, offer_starts_at)
    where offer_doctor_id is not null;
create index waitlist_by_patient on waitlist_entries (patient_id);
create index waitlist_by_doctor on waitlist_entries (doctor_id);
create index waitlist_by_service on waitlist_entries (service_id);
create index waitlist_by_appointment on waitlist_entries (appointment_id);
create index waitlist_by_maker on waitlist_entries (created_by);

-- An entry with what people need to see beside it.
create view shown_waitlist as
select w.*,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.phones ->> '$[0]' as patient_phone,
       d.last_name || ' ' || d.first_name as doctor_name,
       s.name as service_name,
       o.last_name || ' ' || o.first_name as offer_doctor_name
from waitlist_entries w
join patients p on p.id = w.patient_id
left join doctors d on d.id = w.doctor_id
left join services s on s.id = w.service_id
left join doctors o on o.id = w.offer_doctor_id;

-- Times that somebody was offered and did not take: never offered to them again.
create table waitlist_refusals (
    entry_id  integer not null
              references waitlist_entries (id) on delete cascade,  -- nothing without it
    doctor_id integer not null references doctors (id) on delete cascade,  -- nothing without it
    starts_at integer not null,
    primary key (entry_id, doctor_id, starts_at)
) strict, without rowid;

create index waitlist_refusals_by_doctor on waitlist_refusals (doctor_id);

-- Times kept free for somebody who is not on file yet: asked for by link and not confirmed.
create table held_times (
    id         integer primary key,
    doctor_id  integer not null references doctors (id) on delete cascade,  -- nothing without it
    starts_at  integer not null,
    ends_at    integer not null,
    expires_at integer not null,
    check (ends_at > starts_at and ends_at - starts_at <= 240 * 60000)
) strict;

create index held_times_by_doctor on held_times (doctor_id, starts_at);
create index held_times_by_expiry on held_times (expires_at);
