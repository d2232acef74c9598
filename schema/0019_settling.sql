-- clinic::visits, clinic::billing, clinic::providers
-- What nobody is to ask for again, and money that came to nothing here.

-- What was paid and given back, because it was not done after all, is owed by nobody: its visit
-- waits for no other invoice.
alter table visits add column credited integer not null default 0 check (credited in (0, 1));
-- And which of its services that money was for: what is done later is asked for alone.
alter table visit_services add column credited integer not null default 0
    check (credited in (0, 1));
update visits set credited = 1
where not invoiced and exists (
    select 1 from invoices i
    where i.id = (select max(invoice_id) from invoice_visits where visit_id = visits.id)
      and i.status = 'cancelled' and i.cancelled_at is null);
update visit_services set credited = 1
where visit_id in (select id from visits where credited); -- scans: once, at this step

-- A visit as lists show it.
create view listed_visits as
select v.id, v.patient_id,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.restriction is not null as restricted,
       v.doctor_id, d.last_name || ' ' || d.first_name as doctor_name, v.day, v.status,
       (select count(*) from visit_services where visit_id = v.id) as services,
       (select coalesce(sum(price_minor * quantity), 0) from visit_services s
        where s.visit_id = v.id and s.credited = v.credited) as total_minor,
       v.invoiced, v.credited, v.started_at, v.ended_at
from visits v join patients p on p.id = v.patient_id left join doctors d on d.id = v.doctor_id;

-- The same of payments, refunds and invoices, with whom they are about.
create view listed_payments as
select m.*, m.tendered_minor - m.amount_minor as change_minor, u.display_name as cashier,
       m.voided_at is not null as voided, i.number as invoice_number,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.restriction is not null as restricted
from payments m join patients p on p.id = m.patient_id left join users u on u.id = m.user_id
     left join invoices i on i.id = m.invoice_id;

create view listed_refunds as
select r.*, u.display_name as cashier, i.id as invoice_id, i.number as invoice_number,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.restriction is not null as restricted
from refunds r join patients p on p.id = r.patient_id left join users u on u.id = r.user_id
     left join payments m on m.id = r.payment_id left join invoices i on i.id = m.invoice_id;

create view listed_invoices as
select i.*,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.birth_date as patient_birth_date,
       p.restriction is not null as restricted
from invoices i join patients p on p.id = i.patient_id;

-- Money that a provider has and that its call could not book here: somebody has to give it back, or
-- to take it for another invoice. Cleared when a later call of the same payment books it.
alter table provider_events add column unbooked integer not null default 0
    check (unbooked in (0, 1));
create index provider_events_unbooked on provider_events (provider, reference) where unbooked;
