// Faults on purpose: the check programs must find them (see cmake/tests.cmake).
#include <httplib.h>
#include "billing/invoices.h"
#include "patients/patients.h"

void scan() { run(R"sql(select * from patients p where p.name = ?)sql"); }
void fine() { run(R"sql(select * from patients where phone = ?)sql"); }
void said() { run(R"sql(-- scans: the export
    select * from patients)sql"); }
void misspelt() { run(R"sql(select nmae from patients where id = ?)sql"); }
void join() {
    run(R"sql(select * from doctors d left join tickets t on t.patient_id = d.id)sql");
}
void sorted() { run(R"sql(select * from patients where phone = ? order by name)sql"); }
void said_too() {
    run(R"sql(select * from patients where phone = ? order by name -- sorts: one family's)sql");
}
void loose() { run("select * from patients"); }
