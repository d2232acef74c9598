// Who of today has been seen and not paid yet. It follows the day's tickets and the money's events.
import { api, need } from "../api/client";
import { dayOf, now } from "../i18n/dates";
import { listen } from "../shell/live.svelte";
import type { ToPay } from "./day";

let items = $state.raw<ToPay[]>([]);
let loaded = $state(false);

export const unpaid = {
  get today() {
    return items;
  },
  get loaded() {
    return loaded;
  },
};

const gather_ms = 300;

async function read(): Promise<void> {
  const query = { date: dayOf(now()), status: "completed" as const, unbilled: true, limit: 200 };
  try {
    const found = await need(api.GET("/visits", { params: { query } }));
    items = found.items.map((one) => ({
      visit_id: one.id,
      patient_id: one.patient_id,
      patient_name: one.patient_name,
      doctor_id: one.doctor_id ?? null,
      total_minor: one.total_minor,
      ended_at: one.ended_at ?? one.started_at,
    }));
  } catch {
    // The desk works on with what it knows; a lost connection is said above everything.
  } finally {
    loaded = true;
  }
}

/** Keeps the list until the returned function is called. */
export function watchUnpaid(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void read();
  const stop = listen((name) => {
    if (!/^(ticket_changed|invoice_changed|reload)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), gather_ms);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
