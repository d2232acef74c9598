// Who is booked for today, for the front desk: kept fresh by events while the desk is open.
import { can } from "../accounts/session.svelte";
import { dayOf, now } from "../i18n/dates";
import { listen } from "../shell/live.svelte";
import type { Appointment } from "./contract";
import { appointmentsOn } from "./server";

let items = $state.raw<Appointment[]>([]);
let loaded = $state(false);

export const booked = {
  /** All of today's appointments. */
  get today() {
    return items;
  },
  /** Those that no number stands for: whoever arrived is in the queue's list. */
  get withoutTicket() {
    return items.filter((one) => one.ticket_id === null && one.status !== "cancelled");
  },
  get loaded() {
    return loaded;
  },
};

const gather_ms = 100;

async function read(): Promise<void> {
  try {
    items = await appointmentsOn(dayOf(now()));
  } catch {
    // The desk works on with what it knows; a lost connection is said above everything.
  } finally {
    loaded = true;
  }
}

/** Keeps the list until the returned function is called. */
export function watchBooked(): () => void {
  if (!can("see_diary")) {
    items = [];
    loaded = true;
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), gather_ms);
  };
  void read();
  const stop = listen((name) => {
    if (name === "appointment_changed" || name === "reload") soon();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
