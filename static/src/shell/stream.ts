// The one open event stream. It runs inside the shared worker, or in the page where there is none.

export const event_names = [
  "ticket_called",
  "ticket_changed",
  "queue_changed",
  "announcement",
  "appointment_changed",
  "schedule_changed",
  "waitlist_offer",
  "booking_requested",
  "patient_changed",
  "staff_changed",
  "invoice_changed",
  "visit_changed",
  "payment_taken",
  "shift_changed",
  "backup_progress",
  "backup_done",
  "backup_failed",
  "backup_sending",
  "backup_sent",
  "alert_raised",
  "alert_recovered",
  "alert_seen",
  "rules_changed",
  "errors_changed",
  "glass_broken",
  "session_ended",
  "reload",
  "restarting",
] as const;

export type EventName = (typeof event_names)[number];

export type Told =
  { kind: "state"; state: "live" | "lost" } | { kind: "event"; name: EventName; data: unknown };

/** What a page asks of the shared worker. */
export type Asked =
  { ask: "open"; address: string; owner: string } | { ask: "retry" } | { ask: "leave" };

const retry_ms = 5_000;

/** Keeps one EventSource open and tells what it hears; after a gap it asks for a fresh start. */
export class Stream {
  private source_: EventSource | undefined;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private address_ = "";
  private owner_ = "";
  private gap_ = false;

  constructor(private readonly tell_: (told: Told) => void) {}

  /**
   * Opens the stream at `address` for one session; asked again for the same, it changes nothing.
   */
  open(address: string, owner: string): void {
    if (address === this.address_ && owner === this.owner_ && this.source_) return;
    this.close();
    this.address_ = address;
    this.owner_ = owner;
    this.connect();
  }

  /** Tries now instead of waiting for the next turn. */
  retry(): void {
    if (!this.address_ || this.source_?.readyState === 1) return;
    this.source_?.close();
    this.connect();
  }

  close(): void {
    clearTimeout(this.timer_);
    this.source_?.close();
    this.source_ = undefined;
    this.address_ = "";
    this.gap_ = false;
  }

  private connect(): void {
    clearTimeout(this.timer_);
    const source = (this.source_ = new EventSource(this.address_));
    source.onopen = () => {
      this.tell_({ kind: "state", state: "live" });
      if (this.gap_) this.tell_({ kind: "event", name: "reload", data: {} });
      this.gap_ = false;
    };
    source.onerror = () => {
      this.gap_ = true;
      this.tell_({ kind: "state", state: "lost" });
      // The browser gives up after a refusal; a server that restarts refuses for a moment.
      if (source.readyState === 2) this.timer_ = setTimeout(() => this.connect(), retry_ms);
    };
    for (const name of event_names) {
      source.addEventListener(name, (event) => {
        this.tell_({
          kind: "event",
          name,
          data: parse((event as MessageEvent<string>).data),
        });
      });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Events without a payload say everything by their name.
    return {};
  }
}
