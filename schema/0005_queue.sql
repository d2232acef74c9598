-- The waiting line of each doctor and day.

-- Counts the numbers given out: the next ticket takes `next_number`, in the same transaction, so
-- numbers are unique and without a gap. Doctors who share a line (0009) share its leader's numbers.
create table queues (
    doctor_id   integer not null
                references doctors (id) on delete restrict,  -- archive the doctor instead
    day         text    not null,  -- in the clinic's zone
    next_number integer not null,
    primary key (doctor_id, day)
) strict, without rowid;

create table tickets (
    id             integer primary key,
    doctor_id      integer not null  -- who sees the patient: in a shared line, who called last
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    line_id        integer not null  -- under whose numbers it was given: the doctor's, or leader's
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    day            text    not null,
    number         integer not null,
    patient_id     integer references patients (id) on delete restrict,  -- archive instead
    patient_name   text,     -- of someone not on file
    service_id     integer references services (id) on delete restrict,  -- archive instead
    appointment_id integer
                   references appointments (id) on delete set null,  -- the ticket was given anyway
    appointment_at integer,  -- when that appointment was to begin; never changes after the arrival
    room_id        integer references rooms (id) on delete set null,  -- another door than usual
    room           text,     -- the door they were called to
    priority       text    not null
                   check (priority in ('urgent', 'returned', 'appointment', 'normal')),
    status         text    not null
                   check (status in ('waiting', 'called', 'in_room', 'paused', 'done', 'no_show',
                                     'transferred', 'cancelled')),
    calls          integer not null default 0,  -- how often it was called, recalls included
    created_at     integer not null,
    arrived_at     integer not null,  -- decides fairness; kept when the ticket moves
    called_at      integer,           -- the last call
    started_at     integer,           -- inside since, after the last call
    seen_at        integer,           -- first inside; stays when they are sent to tests and back
    finished_at    integer,
    paused_at      integer,           -- away for tests since
    resume_note    text,              -- what they were sent for
    from_ticket_id integer references tickets (id) on delete set null,  -- transferred from there
    to_ticket_id   integer references tickets (id) on delete set null,  -- and goes on there
    told_minutes   integer,  -- the wait the desk was told, to be held against the real one
    last_move_at   integer,  -- of the move that undo would take back; null: there is none left
    version        integer not null default 1,
    unique (line_id, day, number)
) strict;

-- Who waits for one doctor today, and who is inside.
create index tickets_by_status on tickets (doctor_id, day, status);
-- Who is being called in the whole house.
create index tickets_by_day on tickets (day, status);
create index tickets_by_patient on tickets (patient_id, created_at);
create index tickets_by_service on tickets (service_id);
create index tickets_by_room on tickets (room_id);
create index tickets_by_appointment on tickets (appointment_id);
create index tickets_by_origin on tickets (from_ticket_id);
create index tickets_by_successor on tickets (to_ticket_id);

-- A ticket with what people need to see beside it.
create view shown_tickets as
select t.*,
       case when p.id is null then t.patient_name
            else p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
       end          as shown_name,
       p.birth_date as patient_birth_date,
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

-- Every move of a ticket: its history, and what undo takes back.
create table ticket_moves (
    id          integer primary key,
    ticket_id   integer not null
                references tickets (id) on delete cascade,  -- its story goes with it
    verb        text    not null,  -- "create", "call", "recall", "start" ... "undo"
    at          integer not null,
    user_id     integer
                references users (id) on delete set null,  -- users are disabled, not deleted
    before      text    not null,  -- the changeable columns as JSON, before the move
    from_status text,              -- null: the ticket is new
    to_status   text    not null,
    undone      integer not null default 0 check (undone in (0, 1))
) strict;

create index ticket_moves_by_ticket on ticket_moves (ticket_id, id);
create index ticket_moves_by_user on ticket_moves (user_id);
