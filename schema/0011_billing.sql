-- Money: what is owed, what was paid, who held the drawer, and the book that proves all of it.

-- First answers to requests that moved money, by their Idempotency-Key. Kept for good: a key that
-- comes back a year later must not charge a second time.
create table money_answers (
    owner_id    integer not null,  -- user, 0 inside the program; no foreign key: outlives them
    key         text    not null,
    fingerprint blob    not null,  -- of method, path and body
    status      integer not null,
    location    text    not null,
    body        text    not null,
    primary key (owner_id, key)
) strict, without rowid;

-- The clinic's own rules; one row.
create table billing_settings (
    id                 integer primary key check (id = 1),
    follow_up_days     integer not null check (follow_up_days between 0 and 365),  -- 0: no rule
    refund_limit_minor integer not null check (refund_limit_minor >= 0),
    receipt_width      integer not null check (receipt_width in (58, 80)),  -- mm of paper
    receipt_footer     text,
    invoice_details    text,  -- who we are, on a printed invoice: address, tax number, bank
    debt_allowed       integer not null check (debt_allowed in (0, 1)),
    version            integer not null default 1
) strict;
insert into billing_settings values (1, 0, 50000000, 80, null, null, 1, 1);

-- What costs nothing when the patient was with the same doctor a few days ago.
create table follow_up_services (
    service_id integer primary key references services (id) on delete cascade  -- a flag of it
) strict;

-- Invoices, receipts and shifts are counted without a gap: the next one takes `next_number` in the
-- transaction that makes it. Payments and refunds share the receipts' numbers.
create table document_numbers (
    kind        text    primary key check (kind in ('invoice', 'receipt', 'shift')),
    next_number integer not null
) strict, without rowid;
insert into document_numbers values ('invoice', 1), ('receipt', 1), ('shift', 1);

-- Who pays less by the clinic's decision: pensioners, staff, an employer's contract.
create table benefits (
    id      integer primary key,
    name    text    not null collate nocase unique,
    percent integer not null check (percent between 1 and 100),
    active  integer not null default 1 check (active in (0, 1)),
    version integer not null default 1
) strict;

-- The services it covers; all of them when there is none.
create table benefit_services (
    benefit_id integer not null references benefits (id) on delete cascade,  -- a part of it
    service_id integer not null references services (id) on delete cascade,  -- nothing without it
    primary key (benefit_id, service_id)
) strict, without rowid;

create index benefit_services_by_service on benefit_services (service_id);

-- What a patient owes for one or more visits. The sums are those of the ledger (`clinicd check`
-- compares them); they stand here so that lists need not add them up.
create table invoices (
    id                   integer primary key,
    number               integer not null unique,
    patient_id           integer not null
                         references patients (id) on delete restrict,  -- archive instead
    day                  text    not null,  -- in the clinic's zone; its price list holds
    benefit_id           integer references benefits (id) on delete restrict,  -- deactivate instead
    discount_percent     integer check (discount_percent between 1 and 100),
    discount_fixed_minor integer check (discount_fixed_minor > 0),
    discount_reason      text,  -- of the discount on the whole; its share stands in each line
    gross_minor          integer not null check (gross_minor >= 0),
    discount_minor       integer not null check (discount_minor between 0 and gross_minor),
    total_minor          integer not null check (total_minor = gross_minor - discount_minor),
    paid_minor           integer not null default 0,  -- what was paid and not returned
    refunded_minor       integer not null default 0 check (refunded_minor >= 0),
    credited_minor       integer not null default 0,  -- returned and not owed any more
    due_minor            integer generated always as (
                             case status when 'cancelled' then 0
                             else total_minor - credited_minor - paid_minor end) virtual
                         check (due_minor >= 0),
    status               text    not null
                         check (status in ('open', 'part_paid', 'paid', 'cancelled')),
    created_at           integer not null,
    created_by           integer references users (id) on delete set null,  -- disabled, not deleted
    cancelled_at         integer,
    cancel_reason        text,
    version              integer not null default 1,
    check (paid_minor >= 0 and credited_minor >= 0)
) strict;

create index invoices_by_patient on invoices (patient_id, id);
create index invoices_by_day on invoices (day, id);
create index invoices_by_benefit on invoices (benefit_id) where benefit_id is not null;
-- The cashier's list and the debts.
create index invoices_unpaid on invoices (id) where status in ('open', 'part_paid');

-- A line keeps code, name and price as they were that day.
create table invoice_lines (
    id                  integer primary key,
    invoice_id          integer not null
                        references invoices (id) on delete restrict,  -- invoices are cancelled
    service_id          integer not null
                        references services (id) on delete restrict,  -- archive it instead
    doctor_id           integer references doctors (id) on delete restrict,  -- archive instead
    code                text    not null,
    name                text    not null,
    quantity            integer not null check (quantity between 1 and 1000),
    price_minor         integer not null check (price_minor >= 0),
    own_percent         integer check (own_percent between 1 and 100),
    own_discount_minor  integer not null default 0,  -- given on this line alone
    own_discount_reason text,
    discount_minor      integer not null,  -- with the benefit and the share of the whole's
    discount_reason     text,
    total_minor         integer not null
                        check (total_minor = price_minor * quantity - discount_minor
                               and total_minor >= 0)
) strict;

create index invoice_lines_by_invoice on invoice_lines (invoice_id);
create index invoice_lines_by_service on invoice_lines (service_id);
create index invoice_lines_by_doctor on invoice_lines (doctor_id);

create table invoice_visits (
    invoice_id integer not null references invoices (id) on delete restrict,  -- stays
    visit_id   integer not null references visits (id) on delete restrict,    -- stays
    primary key (invoice_id, visit_id)
) strict, without rowid;

create index invoice_visits_by_visit on invoice_visits (visit_id);

-- A cashier's time at the drawer. Nobody has two at once.
create table shifts (
    id             integer primary key,
    number         integer not null unique,
    user_id        integer not null references users (id) on delete restrict,  -- disable instead
    day            text    not null,  -- it was opened on
    opened_at      integer not null,
    closed_at      integer,
    float_minor    integer not null check (float_minor >= 0),
    note           text,
    handed_over_to integer references shifts (id) on delete restrict,  -- stays
    audit_entries  integer,  -- where the audit and the ledger stood at its close: the anchor
    audit_digest   text,
    ledger_entries integer,
    ledger_digest  text
) strict;

create unique index shifts_open on shifts (user_id) where closed_at is null;
create index shifts_by_user on shifts (user_id, id);
create index shifts_by_next on shifts (handed_over_to) where handed_over_to is not null;

-- What the drawer and the terminal should have held, and what was counted without knowing it.
create table shift_counts (
    shift_id         integer not null references shifts (id) on delete restrict,  -- stays
    method           text    not null check (method in ('cash', 'card', 'transfer', 'other')),
    expected_minor   integer not null,
    counted_minor    integer not null check (counted_minor >= 0 or method <> 'cash'),
    difference_minor integer not null check (difference_minor = counted_minor - expected_minor),
    primary key (shift_id, method)
) strict, without rowid;

create table shift_denominations (
    shift_id    integer not null references shifts (id) on delete restrict,  -- stays
    value_minor integer not null check (value_minor > 0),
    count       integer not null check (count > 0),
    primary key (shift_id, value_minor)
) strict, without rowid;

-- Change brought from the safe, takings carried there, small expenses.
create table cash_moves (
    id           integer primary key,
    shift_id     integer not null references shifts (id) on delete restrict,  -- stays
    direction    text    not null check (direction in ('in', 'out')),
    amount_minor integer not null check (amount_minor > 0),
    reason       text    not null,
    at           integer not null
) strict;

create index cash_moves_by_shift on cash_moves (shift_id);

-- Money received: for an invoice, or without one as a patient's deposit. Never deleted; a voided
-- one is cancelled and keeps its receipt number.
create table payments (
    id             integer primary key,
    receipt_number integer not null unique,
    invoice_id     integer references invoices (id) on delete restrict,  -- invoices are cancelled
    patient_id     integer not null references patients (id) on delete restrict,  -- archive instead
    method         text    not null check (method in ('cash', 'card', 'transfer', 'deposit',
                                                      'payme', 'click', 'other')),
    amount_minor   integer not null check (amount_minor > 0),
    tendered_minor integer check (tendered_minor >= amount_minor),  -- cash put on the table
    refunded_minor integer not null default 0 check (refunded_minor between 0 and amount_minor),
    status         text    not null
                   check (status in ('pending', 'processing', 'paid', 'failed', 'cancelled',
                                     'refunded', 'part_refunded')),
    shift_id       integer references shifts (id) on delete restrict,  -- null: not at a cash desk
    reference      text,  -- the provider's own number
    user_id        integer references users (id) on delete set null,  -- disabled, not deleted
    paid_at        integer not null,
    day            text    not null,
    voided_at      integer,
    void_reason    text,
    prints         integer not null default 0,  -- how often its receipt was printed
    check (method <> 'cash' or shift_id is not null)
) strict;

-- What a provider says twice is one payment.
create unique index payments_by_reference on payments (method, reference)
    where reference is not null;
create index payments_by_invoice on payments (invoice_id) where invoice_id is not null;
create index payments_by_patient on payments (patient_id);
create index payments_by_shift on payments (shift_id) where shift_id is not null;
create index payments_by_day on payments (day, id);

-- Money given back: of a payment, or of a deposit.
create table refunds (
    id             integer primary key,
    receipt_number integer not null unique,
    payment_id     integer references payments (id) on delete restrict,  -- null: of a deposit
    patient_id     integer not null references patients (id) on delete restrict,  -- archive instead
    method         text    not null check (method in ('cash', 'card', 'transfer', 'deposit',
                                                      'payme', 'click', 'other')),
    amount_minor   integer not null check (amount_minor > 0),
    reason         text    not null,
    credit         integer not null check (credit in (0, 1)),  -- it is not owed any more
    shift_id       integer references shifts (id) on delete restrict,  -- null: not at a cash desk
    user_id        integer references users (id) on delete set null,  -- disabled, not deleted
    refunded_at    integer not null,
    day            text    not null,
    check (method <> 'cash' or shift_id is not null)
) strict;

create index refunds_by_payment on refunds (payment_id) where payment_id is not null;
create index refunds_by_patient on refunds (patient_id);
create index refunds_by_shift on refunds (shift_id) where shift_id is not null;
create index refunds_by_day on refunds (day, id);

-- What the clinic holds of a patient's money; the ledger's account "deposit:<patient>".
create table deposits (
    patient_id    integer primary key
                  references patients (id) on delete restrict,  -- archive the patient instead
    balance_minor integer not null check (balance_minor >= 0)
) strict;

create index deposits_held on deposits (balance_minor) where balance_minor > 0;

-- The book. Each row moves one amount from the account `credit` to the account `debit`, so that
-- whatever is written here balances: an unbalanced row cannot be said. One act of business
-- (payment 7, invoice 3) is one row or a few, written in its transaction. Rows are chained like the
-- audit's: `digest` is keyed BLAKE2b over the row and the digest before it.
--
-- Accounts: invoice:<id> (owed to us), cash:<shift>, card:<shift>, transfer:<shift>, other:<shift>
-- (taken at a desk), card, transfer, other (taken without a shift, or handed over at its close),
-- safe (cash handed over), payme, click (with the provider), deposit:<patient> (owed by us),
-- revenue, discounts, returns (not earned after all), differences (found at a close).
create table ledger_entries (
    id           integer primary key,  -- 1, 2, 3 ... without a gap
    at           integer not null,     -- UTC, milliseconds since 1970
    act          text    not null,     -- "payment"
    act_id       integer not null,
    debit        text    not null,
    credit       text    not null check (credit <> debit),
    amount_minor integer not null check (amount_minor > 0),
    user_id      integer,  -- no foreign key: the entry outlives everything
    digest       blob    not null
) strict;

create index ledger_by_debit on ledger_entries (debit, amount_minor);
create index ledger_by_credit on ledger_entries (credit, amount_minor);

create trigger ledger_entries_stay before delete on ledger_entries
begin select raise(abort, 'ledger entries are never deleted'); end;
create trigger ledger_entries_are_final before update on ledger_entries
begin select raise(abort, 'ledger entries are never changed'); end;
-- Also "insert or replace" would rewrite one.
create trigger ledger_entries_follow before insert on ledger_entries
when new.id <> (select coalesce(max(id), 0) + 1 from ledger_entries)
begin select raise(abort, 'ledger entries are numbered without a gap'); end;
