-- What payment providers tell the clinic, and what became of it. The money itself is in `payments`
-- and the ledger; here stands what the providers' own rules ask us to remember.

-- Every call as it came, with what was answered: written in the transaction of its effect, so that
-- an answer "accepted" is never without its money, nor the money without its call.
create table provider_events (
    id          integer primary key,
    provider    text    not null check (provider in ('payme', 'click', 'hmac')),
    received_at integer not null,
    remote      text    not null,
    request_id  text    not null,
    what        text    not null,  -- "PerformTransaction", "complete", "payment.succeeded", or ""
    -- done: it changed something; answered: nothing to change; repeated: had been done before;
    -- refused: by the provider's rules; stranger: without the secret; failed: our fault.
    outcome     text    not null check (outcome in ('done', 'answered', 'repeated', 'refused',
                                                    'stranger', 'failed')),
    code        text,              -- the provider's code for the refusal
    reference   text,              -- the provider's own number
    invoice_id  integer references invoices (id) on delete restrict,  -- invoices are cancelled
    body        blob    not null,  -- as it came; of a stranger only the beginning
    body_bytes  integer not null,
    answer      text    not null
) strict;

create index provider_events_by_provider on provider_events (provider, id);
create index provider_events_by_outcome on provider_events (outcome, received_at);
create index provider_events_by_invoice on provider_events (invoice_id)
    where invoice_id is not null;

-- What an admin has to know: at most one row per provider, code and hour, so that a storm of bad
-- calls is one alert with a count.
create table provider_failures (
    id       integer primary key,
    provider text    not null check (provider in ('payme', 'click', 'hmac')),
    code     text    not null,
    hour     integer not null,  -- since 1970
    event_id integer not null
             references provider_events (id) on delete cascade,  -- the first of them
    count    integer not null default 1,
    last_at  integer not null,
    unique (provider, code, hour)
) strict;

create index provider_failures_by_time on provider_failures (last_at);
create index provider_failures_by_event on provider_failures (event_id);

-- Payme's transactions. All moments are milliseconds since 1970, as Payme counts; repeated calls
-- are answered from here, so that they say what the first one said.
create table payme_transactions (
    id           integer primary key,
    reference    text    not null unique,  -- Payme's id of it
    said_at      integer not null,         -- Payme's own `time`; statements go by it
    invoice_id   integer not null references invoices (id) on delete restrict,  -- stays
    account      text    not null,         -- as Payme sent it, JSON
    amount_minor integer not null check (amount_minor > 0),
    state        integer not null check (state in (1, 2, -1, -2)),
    created_at   integer not null,
    performed_at integer not null default 0,
    cancelled_at integer not null default 0,
    reason       integer,                  -- of the cancellation; 4: timed out
    payment_id   integer references payments (id) on delete restrict,  -- payments stay
    check ((payment_id is null) = (performed_at = 0))
) strict;

-- One invoice is being paid once at a time.
create unique index payme_pending on payme_transactions (invoice_id) where state = 1;
create index payme_waiting on payme_transactions (created_at) where state = 1;
create index payme_by_time on payme_transactions (said_at);
create index payme_by_invoice on payme_transactions (invoice_id);
create index payme_by_payment on payme_transactions (payment_id) where payment_id is not null;

-- Click's attempts. The id is the merchant_prepare_id that Click brings back.
create table click_transactions (
    id             integer primary key,
    click_trans_id text    not null unique,
    click_paydoc_id text   not null,  -- what the patient sees in Click's message
    invoice_id     integer not null references invoices (id) on delete restrict,  -- stays
    amount_minor   integer not null check (amount_minor > 0),
    state          text    not null check (state in ('prepared', 'paid', 'cancelled')),
    prepared_at    integer not null,
    ended_at       integer,           -- paid or cancelled
    payment_id     integer references payments (id) on delete restrict,  -- payments stay
    check ((payment_id is not null) = (state = 'paid'))
) strict;

create index click_by_invoice on click_transactions (invoice_id);
create index click_by_time on click_transactions (prepared_at);
create index click_by_payment on click_transactions (payment_id) where payment_id is not null;

-- Signed events of other providers. Each is kept once; a payment's state follows from the set of
-- its events, never from their order.
create table hmac_events (
    id           integer primary key,
    event_id     text    not null unique,  -- the sender's
    type         text    not null,
    kind         text    not null check (kind in ('pending', 'succeeded', 'failed', 'cancelled',
                                                  'refunded', 'other')),
    payment      text    not null,  -- the provider's id of the payment
    refund       text    not null,  -- of a refund: its own id
    amount_minor integer not null,
    cumulative   integer not null check (cumulative in (0, 1)),  -- all refunds up to now
    invoice_id   integer references invoices (id) on delete restrict,  -- stays
    received_at  integer not null
) strict;

create index hmac_events_by_time on hmac_events (kind, received_at);
create index hmac_events_by_payment on hmac_events (payment, kind);
create index hmac_events_by_invoice on hmac_events (invoice_id) where invoice_id is not null;

-- What stands here of each provider's payments, in one form, to be held against what the provider
-- says: `state` goes by the payment in the ledger where there is one.
create view provider_money as
select 'payme' as provider, t.reference, t.said_at as at, t.amount_minor, t.invoice_id,
       case when p.id is null then case t.state when 1 then 'pending' else 'cancelled' end
            when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end as state
from payme_transactions t left join payments p on p.id = t.payment_id
union all
select 'click', t.click_trans_id, t.prepared_at, t.amount_minor, t.invoice_id,
       case when p.id is null then case t.state when 'prepared' then 'pending'
                                                else 'cancelled' end
            when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end
from click_transactions t left join payments p on p.id = t.payment_id
union all
select 'hmac', e.payment, e.received_at, p.amount_minor, e.invoice_id,
       case when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end
from hmac_events e join payments p on p.method = 'other' and p.reference = e.payment
where e.kind = 'succeeded';
