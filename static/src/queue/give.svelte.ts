import { api, freshKey, need } from "../api/client";
import type { Ticket } from "../api/types";
import { t } from "../i18n/language.svelte";
import { printTicket } from "../print/printing";
import { toast } from "../ui/toasts.svelte";
import { rememberChoice, type Choice } from "./choice";
import { board } from "./today.svelte";

export interface TicketFor extends Choice {
  patient_id: number | null;
  priority?: "normal" | "urgent";
}

/**
 * Gives a number, prints it at once and offers to take it back. Asking again with the same `key`,
 * after a lost answer, gives no second number.
 */
export async function giveTicket(wanted: TicketFor, key = freshKey()): Promise<Ticket> {
  const { doctor_id, service_id, patient_id, priority } = wanted;
  const ticket = await need(
    api.POST("/queues/{doctor_id}/tickets", {
      params: { path: { doctor_id } },
      headers: { "Idempotency-Key": key },
      body: { patient_id, service_id, ...(priority ? { priority } : {}) },
    }),
  );
  rememberChoice({ doctor_id, service_id });
  void board.refresh(doctor_id);
  toast(t("queue.ticket-given", { number: ticket.number }), () => board.move(ticket, "cancel"));
  await printTicket(ticket);
  return ticket;
}
