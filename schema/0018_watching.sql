-- clinic::operations
-- What went wrong, and who was told.

-- Faults nobody foresaw, gathered by what they have in common: one row for a storm of them. The
-- texts were scrubbed before they came here: no number, no quoted word, nothing of a patient.
create table errors (
    id          integer primary key,
    fingerprint text    not null unique,  -- of source, message and fault: a digest, hex
    source      text    not null,  -- where: "GET /patients/{id}", or what was being done
    message     text    not null,  -- what it said
    context     text    not null check (json_valid(context)),  -- of the last time
    count       integer not null check (count > 0),
    first_at    integer not null,
    last_at     integer not null,
    release     text    not null,  -- of the program, the last time
    request_id  text    not null,  -- of the last request it hit; empty in the background
    state       text    not null default 'open' check (state in ('open', 'resolved', 'muted')),
    state_at    integer,           -- since when it is resolved or muted
    state_by    integer references users (id) on delete set null,  -- the fault outlives the user
    returned_at integer            -- it came back after somebody had called it resolved
) strict;

create index errors_by_time on errors (last_at);
create index errors_by_state on errors (state, last_at);
create index errors_by_user on errors (state_by) where state_by is not null;

-- What an error tracker outside (SENTRY_DSN) has yet to hear. At most one row per error: a newer
-- report takes the older one's place, so that a tracker out of reach costs no room.
create table error_reports (
    error_id integer primary key references errors (id) on delete cascade,  -- about nothing then
    event    text    not null check (json_valid(event)),
    due_at   integer not null,
    attempts integer not null default 0
) strict;

create index error_reports_by_due on error_reports (due_at);

-- The rules of alerts that an admin changed; the others are as the program has them.
create table alert_rules (
    rule      text    primary key,
    enabled   integer not null check (enabled in (0, 1)),
    threshold integer not null
) strict;

-- One row from the moment something is wrong until it is well again.
create table alerts (
    id              integer primary key,
    rule            text    not null,
    subject         text    not null,  -- which of several: a provider; else empty
    value           integer not null,  -- the last measure, in the rule's unit
    threshold       integer not null,  -- what it was judged by
    raised_at       integer not null,
    last_at         integer not null,
    recovered_at    integer,
    acknowledged_at integer,           -- somebody has seen it: no banner any more
    acknowledged_by integer references users (id) on delete set null  -- the alert stays
) strict;

-- Nothing is wrong twice at the same time.
create unique index alerts_open on alerts (rule, subject) where recovered_at is null;
create index alerts_by_time on alerts (raised_at);
create index alerts_by_user on alerts (acknowledged_by) where acknowledged_by is not null;

-- How the server was, every five minutes, for two weeks: the dashboard of clinics that have no
-- Prometheus. Counts are of the five minutes before `at`.
create table measurements (
    at                  integer primary key,  -- UTC, milliseconds since 1970
    requests            integer not null,
    failures            integer not null,     -- answered 5xx
    request_microsecs   integer not null,     -- on average
    slow_requests       integer not null,     -- over half a second
    writes              integer not null,
    commits             integer not null,
    commit_microsecs    integer not null,     -- on average, each with its fsync
    wal_bytes           integer not null,
    database_bytes      integer not null,
    disk_free_bytes     integer not null,
    memory_bytes        integer not null,
    connections         integer not null
) strict;

-- Refused sign-ins are counted every few seconds.
create index audit_refused_sign_ins on audit_entries (at) where action = 'session.refused';
