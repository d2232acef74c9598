-- Faults on purpose: the check programs must find them (see cmake/tests.cmake).
create table patients (id integer primary key, name text, phone text) strict;
create index patients_by_phone on patients (phone);
create table tickets (
    id integer primary key,
    patient_id integer references patients (id)
);
create table doctors (id integer primary key, name text) strict;
