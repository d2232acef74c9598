-- The people the clinic cares for.

create table patients (
    id                  integer primary key,
    number              integer not null unique,  -- on the card; 1, 2, 3 ... never used twice
    last_name           text    not null,
    first_name          text    not null,
    middle_name         text,
    birth_date          text,     -- "1988-03-14", or "1988" where only the year is known
    sex                 text    not null check (sex in ('female', 'male', 'other', 'unknown')),
    address             text,
    document            text,
    language            text    check (language in ('en', 'ru', 'uz')),
    emergency_contact   text,
    -- Three looks on the screen: known (red), none known (grey), not asked (amber).
    allergy_status      text    not null check (allergy_status in ('known', 'none_known', 'not_asked')),
    notes               text,
    consent_to_messages integer not null check (consent_to_messages in (0, 1)),
    archived            integer not null default 0 check (archived in (0, 1)),
    last_visit_at       integer,  -- kept by visits and queue, so that lists need no join
    source_id           text unique,  -- the id in the system it was imported from
    created_at          integer not null,
    version             integer not null default 1
) strict;

-- Newest first, the list's order without a search.
create index patients_present on patients (archived, id);
create index patients_by_birth on patients (birth_date) where birth_date is not null;

-- Several patients may share one: families.
create table patient_phones (
    patient_id integer not null
               references patients (id) on delete cascade,  -- part of the patient
    position   integer not null,  -- 0 is the one to call
    phone      text    not null,  -- E.164
    primary key (patient_id, position)
) strict, without rowid;

create index patient_phones_by_phone on patient_phones (phone, patient_id);

create table patient_allergies (
    patient_id integer not null
               references patients (id) on delete cascade,  -- part of the patient
    position   integer not null,
    substance  text    not null,
    reaction   text,
    severity   text    not null check (severity in ('mild', 'moderate', 'severe', 'unknown')),
    primary key (patient_id, position)
) strict, without rowid;

create table patient_conditions (
    patient_id integer not null
               references patients (id) on delete cascade,  -- part of the patient
    position   integer not null,
    condition  text    not null,
    primary key (patient_id, position)
) strict, without rowid;

-- What the search looks through: a patient under each word of the name in its folded spelling
-- (core/text.h), and under each ending of each phone's digits, so that any part of it is a prefix
-- of some ending. Derived: made again from the rows above at any time.
create table patient_words (
    word       text    not null,
    patient_id integer not null
               references patients (id) on delete cascade,  -- derived from the patient
    primary key (word, patient_id)
) strict, without rowid;

create index patient_words_by_patient on patient_words (patient_id);

create table patient_phone_endings (
    digits     text    not null,
    patient_id integer not null
               references patients (id) on delete cascade,  -- derived from the patient
    primary key (digits, patient_id)
) strict, without rowid;

create index patient_phone_endings_by_patient on patient_phone_endings (patient_id);
