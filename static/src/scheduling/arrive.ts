// Arrival: one act makes the ticket, prints it and moves the appointment on.
import { api, freshKey, need } from "../api/client";
import { problemFrom } from "../api/problem";
import type { Ticket } from "../api/types";
import { t } from "../i18n/language.svelte";
import { listName } from "../patients/names";
import { printTicket } from "../print/printing";
import { board } from "../queue/today.svelte";
import { toast } from "../ui/toasts.svelte";
import type { Appointment } from "./contract";

type Arriving = (
  path: string,
  options: unknown,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Gives the number of a booked patient who has come, and prints it at once. */
export async function arrive(one: Appointment, key = freshKey()): Promise<Ticket | null> {
  const post = api.POST as unknown as Arriving;
  try {
    const ticket = (await need(
      post("/appointments/{id}/arrive", {
        params: { path: { id: one.id } },
        headers: { "Idempotency-Key": key },
        body: {},
      }),
    )) as Ticket;
    void board.refresh(ticket.doctor_id);
    const words = { name: listName(one.patient_name), number: ticket.number };
    toast(t("patients.arrived-toast", words), () => board.move(ticket, "cancel"));
    await printTicket(ticket);
    return ticket;
  } catch (thrown) {
    toast(problemFrom(thrown).text);
    return null;
  }
}
