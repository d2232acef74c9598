-- What reports look things up by and no other room needs.
create index shifts_by_day on shifts (day, id);
