-- Whom the queue holds to be next, who shares a line, who takes a break, what the desk announces.

-- The rules of a line (src/queue/policy.h). The row without a doctor is the clinic's own; a doctor
-- may have rules that stand for it in that doctor's line.
create table queue_policies (
    id                   integer primary key,
    doctor_id            integer unique
                         references doctors (id) on delete cascade,  -- nothing without the doctor
    classes              text    not null,  -- JSON: the priorities, the one that goes first first
    grace_before_minutes integer not null check (grace_before_minutes between 0 and 240),
    grace_after_minutes  integer not null check (grace_after_minutes between 0 and 240),
    fairness             text    not null check (fairness in ('aging', 'ratio', 'none')),
    aging_minutes        integer not null check (aging_minutes between 1 and 600),
    ratio_appointments   integer not null check (ratio_appointments between 1 and 20),
    version              integer not null default 1
) strict;

insert into queue_policies (id, classes, grace_before_minutes, grace_after_minutes, fairness,
                            aging_minutes, ratio_appointments)
values (1, '["urgent","returned","appointment","normal"]', 10, 15, 'aging', 45, 3);

-- Doctors who call from another's line. The leader stands under the line's numbers and rules and
-- has no row; nobody who leads follows.
create table queue_followers (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without the doctor
    leader_id integer not null
              references doctors (id) on delete cascade  -- each has a line of their own again
) strict;

create index queue_followers_by_leader on queue_followers (leader_id);

-- A doctor who calls nobody for a while. The row goes when the break ends; one of yesterday, or
-- one whose end has passed, counts for nothing.
create table queue_breaks (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without the doctor
    day       text    not null,
    since     integer not null,
    until_at  integer,  -- null: nobody said
    reason    text
) strict;

-- What the desk tells the waiting room: one of the program's own sentences, or words of its own in
-- one language or more.
create table announcements (
    id         integer primary key,
    code       text,
    text_en    text,
    text_ru    text,
    text_uz    text,
    doctor_id  integer references doctors (id) on delete cascade,  -- about this doctor alone
    created_at integer not null,
    created_by integer references users (id) on delete set null,  -- users are disabled, not deleted
    until_at   integer not null,  -- no longer shown then
    check (code is not null or coalesce(text_en, text_ru, text_uz) is not null)
) strict;

create index announcements_by_end on announcements (until_at);
create index announcements_by_doctor on announcements (doctor_id);
create index announcements_by_author on announcements (created_by);
