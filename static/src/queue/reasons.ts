// Why a ticket stands where it stands, in sentences that can be read aloud to whoever holds it.
import { say, t } from "../i18n/language.svelte";
import type { Params } from "../i18n/message";
import type { Ticket } from "./types";

/** What decided the place: urgent, a booking, a long wait, the order of arrival. */
export function whyHere(ticket: Pick<Ticket, "reason" | "priority">): string {
  const { reason, priority } = ticket;
  const params: Params = { minutes: null, appointment_time: null, ...reason?.params };
  const told = reason && say(`queue.reason-${reason.code}`, params);
  return told ?? t(`queue.reason-${priority}`);
}

/** Who goes before, and why. */
export function whoGoesFirst(ticket: Pick<Ticket, "reason" | "position">): string {
  const { reason, position } = ticket;
  const ahead = reason?.params.ahead ?? (position === null ? null : position - 1);
  if (ahead === null) return "";
  if (!reason || ahead === 0) return t("queue.ahead-of-you", { count: ahead });
  const { by_priority, by_arrival } = reason.params;
  const why =
    by_priority > 0 && by_arrival > 0
      ? t("queue.ahead-both", { by_priority, by_arrival })
      : t(by_priority > 0 ? "queue.ahead-priority" : "queue.ahead-arrival");
  return t("queue.ahead-because", { count: ahead, why });
}

/** All of it, as the registrar would say it across the desk. */
export function explain(ticket: Ticket): string {
  const minutes = ticket.estimated_minutes;
  const parts = [whoGoesFirst(ticket), whyHere(ticket)];
  if (minutes) parts.push(t("queue.expected", { count: Math.round(minutes) }));
  return parts.filter(Boolean).join(" ");
}
