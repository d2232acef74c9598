#pragma once
#include "core/csv.h"
namespace clinic::imports::synthea {
using Field = std::string;
using MaybeField = std::optional<std::string>;

// The columns we take of Synthea's export, named as its header names them.
// https://github.com/synthetichealth/synthea/wiki/CSV-File-Data-Dictionary

struct Organization {
    Field id, name;
    MaybeField city;
};
BOOST_DESCRIBE_STRUCT(Organization, (), (id, name, city))

struct Provider {
    Field id, organization, name, speciality;
};
BOOST_DESCRIBE_STRUCT(Provider, (), (id, organization, name, speciality))

struct Patient {
    Field id, birthdate, first, last, gender;
    MaybeField deathdate, ssn, drivers, passport, middle, maiden, address, city, state, zip;
};
BOOST_DESCRIBE_STRUCT(Patient, (),
                      (id, birthdate, first, last, gender, deathdate, ssn, drivers, passport,
                       middle, maiden, address, city, state, zip))

struct Encounter {
    Field id, start, stop, patient, organization, provider, description;
    MaybeField reasondescription;
};
BOOST_DESCRIBE_STRUCT(Encounter, (),
                      (id, start, stop, patient, organization, provider, description,
                       reasondescription))

struct Allergy {
    Field stop, patient, description;
    MaybeField description1, severity1, description2, severity2;
};
BOOST_DESCRIBE_STRUCT(Allergy, (),
                      (stop, patient, description, description1, severity1, description2,
                       severity2))

struct Condition {
    Field stop, patient, description;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (stop, patient, description))
}  // namespace clinic::imports::synthea
