-- The people the clinic cares for.
--
-- Bytes per patient, measured with 1,000,000 of the demo's (602 in all, without their visits):
-- patients 216 and its indices 41, patient_names 217, patient_phones 128. A search costs a tenth of
-- a millisecond of CPU there as with 100,000 (tests/tool_search_cost.cpp).

create table patients (
    id                  integer primary key,
    number              integer not null unique,  -- on the card; 1, 2, 3 ... never used twice
    last_name           text    not null,
    first_name          text    not null,
    middle_name         text,
    birth_date          text,     -- "1988-03-14", or "1988" where only the year is known
    sex                 text    not null check (sex in ('female', 'male', 'other', 'unknown')),
    phones              text    not null default '[]',  -- JSON list of E.164; the first is to call
    address             text,
    document            text,
    language            text    check (language in ('en', 'ru', 'uz')),
    emergency_contact   text,
    -- Three looks on the screen: known (red), none known (grey), not asked (amber).
    allergy_status      text    not null
                        check (allergy_status in ('known', 'none_known', 'not_asked')),
    notes               text,
    consent_to_messages integer not null check (consent_to_messages in (0, 1)),
    archived            integer not null default 0 check (archived in (0, 1)),
    last_visit_at       integer,  -- kept by visits and queue, so that lists need no join
    -- What patient_names was made from: " karimov ali valiyevich 19880314", folded
    -- (core/folding.h), each word with a blank before it: so " ali" finds words that begin so.
    search_words        text    not null,
    source_id           text,  -- the id in the system it was imported from
    created_at          integer not null,
    version             integer not null default 1
) strict;

-- Newest first, the list's order without a search.
create index patients_present on patients (archived, id);
create index patients_by_birth on patients (birth_date) where birth_date is not null;
create unique index patients_by_source on patients (source_id) where source_id is not null;

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

-- What one list row shows of a patient, and what the search judges them by.
create view patient_list as
    select id, number, last_name, first_name, middle_name, birth_date, sex, phones, last_visit_at,
           archived, search_words
    from patients;

-- The two tables below are what the search looks through. They are derived from patients alone,
-- kept by patients/search_rows.h in the same transaction, and can be made again at any time. They
-- have no foreign key: the index it needs would make them half as large again, and a row that
-- leads to nobody finds nobody.

-- A patient under each ordered pair of their search words, so that two common words, "karimov" and
-- "ali", lead straight to those who have both, whichever comes first and however far it is typed.
create table patient_names (
    place      integer not null,  -- 0: word is of the last name, which is what most people type
    word       text    not null,
    next       text    not null,  -- first four letters of another word, or the birth year, or ''
    patient_id integer not null,
    primary key (place, word, next, patient_id)
) strict, without rowid;

-- A patient under each ending of their phones' digits, so that any part of a number is the
-- beginning of some ending. The clinic's own country code is left away, as everyone has it.
create table patient_phones (
    digits     text    not null,  -- "+901234567" for the whole, then "01234567" ... "567"
    patient_id integer not null,
    primary key (digits, patient_id)
) strict, without rowid;
