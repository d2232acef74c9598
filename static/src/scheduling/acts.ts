// What is done to an appointment, with the words that say so and the way back.
import { problemFrom } from "../api/problem";
import { dayOf, time, weekday } from "../i18n/dates";
import { t } from "../i18n/language.svelte";
import { listName } from "../patients/names";
import { toast } from "../ui/toasts.svelte";
import type { Appointment, CancelledBy, Destination } from "./contract";
import * as server from "./server";

/** "Thu 26 Nov, 09:30". */
export function when(starts_at: string): string {
  return `${weekday(dayOf(starts_at))}, ${time(starts_at)}`;
}

/** A way back that says so when the server refuses it: the place may be taken by now. */
function back(way: () => Promise<unknown>, name: string): () => Promise<void> {
  return async () => {
    try {
      await way();
      toast(t("scheduling.taken-back", { name }));
    } catch (thrown) {
      toast(problemFrom(thrown).text);
    }
  };
}

const nameOf = (one: Appointment) => listName(one.patient_name);

/** Says that it was booked; the way back cancels it. */
export function sayBooked(made: Appointment): void {
  const words = { name: nameOf(made), when: when(made.starts_at) };
  const undo = () => server.cancel(made.id, t("scheduling.booked-in-error"), "clinic");
  toast(t("scheduling.booked-toast", words), back(undo, nameOf(made)));
}

export async function moveTo(one: Appointment, to: Destination): Promise<Appointment> {
  const moved = await server.move(one.id, to);
  const home: Destination = {
    starts_at: one.starts_at,
    doctor_id: one.doctor_id,
    duration_minutes: one.duration_minutes,
    ...(one.override_reason ? { override_reason: one.override_reason } : {}),
  };
  toast(
    t("scheduling.moved-toast", { name: nameOf(one), when: when(moved.starts_at) }),
    back(() => server.move(one.id, home), nameOf(one)),
  );
  return moved;
}

export async function confirm(one: Appointment): Promise<Appointment> {
  const confirmed = await server.confirm(one.id);
  toast(t("scheduling.confirmed-toast", { name: nameOf(one) }));
  return confirmed;
}

export async function cancel(
  one: Appointment,
  reason: string,
  by: CancelledBy,
): Promise<Appointment> {
  const cancelled = await server.cancel(one.id, reason, by);
  const words = { name: nameOf(one), when: when(one.starts_at) };
  toast(
    t("scheduling.cancelled-toast", words),
    back(() => server.reopen(one.id), nameOf(one)),
  );
  return cancelled;
}

export async function noShow(one: Appointment): Promise<Appointment> {
  const missed = await server.noShow(one.id);
  toast(
    t("scheduling.no-show-toast", { name: nameOf(one) }),
    back(() => server.reopen(one.id), nameOf(one)),
  );
  return missed;
}

export async function reopen(one: Appointment): Promise<Appointment> {
  const opened = await server.reopen(one.id);
  toast(t("scheduling.reopened-toast", { name: nameOf(one), when: when(opened.starts_at) }));
  return opened;
}
