// Arrival: one act makes the ticket, prints it and moves the appointment on.
import { api, freshKey, need } from "../api/client";
import { t } from "../i18n/language.svelte";
import { listName } from "../patients/names";
import { printTicket } from "../print/printing";
import { board } from "../queue/today.svelte";
import type { Ticket } from "../queue/types";
import { toast } from "../ui/toasts.svelte";
import type { Appointment } from "./contract";

/**
 * Gives the number of a booked patient who has come, and prints it at once. Asking again with the
 * same `key`, after a lost answer, gives no second number. Throws the server's problem.
 */
export async function arrive(one: Appointment, key = freshKey()): Promise<Ticket> {
  const ticket: Ticket = await need(
    api.POST("/appointments/{id}/arrive", {
      params: { path: { id: one.id } },
      headers: { "Idempotency-Key": key },
      body: {},
    }),
  );
  void board.refresh(ticket.doctor_id);
  const words = { name: listName(one.patient_name), number: ticket.number };
  toast(t("patients.arrived-toast", words), () => board.undo([ticket]));
  await printTicket(ticket);
  return ticket;
}
