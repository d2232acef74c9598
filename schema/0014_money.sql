-- clinic::billing, clinic::providers
-- What money needed after its first year on paper.

-- A cashier who is ill or dismissed leaves a drawer behind: somebody with `manage_money` counts it.
alter table shifts add column closed_by integer
    references users (id) on delete set null;      -- who counted for the cashier; disabled instead
alter table shifts add column close_reason text;   -- why they did

-- A shift as lists and reports read it, with its names and sums.
create view shift_totals as
select s.*, u.display_name as name,
       (select display_name from users where id = s.closed_by) as closer,
       (select coalesce(sum(amount_minor), 0) from payments
        where shift_id = s.id and voided_at is null) as payments,
       (select coalesce(sum(amount_minor), 0) from refunds where shift_id = s.id) as refunds
from shifts s join users u on u.id = s.user_id;

-- How much a role, or one person, gives back at most. A person's own row counts before their
-- roles'; whoever has neither has the clinic's limit (billing_settings.refund_limit_minor).
create table refund_limits (
    id          integer primary key,
    role        text unique check (role in ('admin', 'registrar', 'doctor', 'cashier', 'lab')),
    user_id     integer unique references users (id) on delete cascade,  -- nothing without them
    limit_minor integer not null check (limit_minor >= 0),
    check ((role is null) <> (user_id is null))
) strict;

-- What the ledger's accounts that belong to no single invoice, patient or open drawer have to hold,
-- added up from the rows of payments, refunds, counts and invoices: `clinicd check` compares.
create view settled_accounts as
-- Taken without a shift, with a provider, or handed over when the drawer was counted.
select m.method as account,
       (select coalesce(sum(amount_minor), 0) from payments
        where method = m.method and shift_id is null and voided_at is null) -
       (select coalesce(sum(amount_minor), 0) from refunds
        where method = m.method and shift_id is null) +
       (select coalesce(sum(counted_minor), 0) from shift_counts where method = m.method)
           as balance_minor
from (select 'card' as method union all select 'transfer' union all select 'other'
      union all select 'payme' union all select 'click') m
union all
-- Floats and change come from the safe, counted drawers and what was carried there go into it.
select 'safe',
       (select coalesce(sum(counted_minor), 0) from shift_counts where method = 'cash') -
       (select coalesce(sum(float_minor), 0) from shifts) -
       (select coalesce(sum(case direction when 'in' then amount_minor else -amount_minor end), 0)
        from cash_moves)
union all
select 'differences', -coalesce(sum(difference_minor), 0) from shift_counts
-- An invoice that was cancelled never was; one that was credited whole stays, with its return.
union all
select 'revenue', -coalesce(sum(gross_minor), 0) from invoices where cancelled_at is null
union all
select 'discounts', coalesce(sum(discount_minor), 0) from invoices where cancelled_at is null
union all
select 'returns', coalesce(sum(credited_minor), 0) from invoices where cancelled_at is null;

-- Alerts ask every minute how many of a provider's calls had a fault.
create index provider_events_at_fault on provider_events (provider, received_at, outcome)
    where code is not null;
