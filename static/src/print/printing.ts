import type { Ticket } from "../api/types";

export type PaperWidth = 80 | 58;
const setting = "clinicd.paper";

/** The paper in this PC's ticket printer. */
export function paperWidth(): PaperWidth {
  return localStorage.getItem(setting) === "58" ? 58 : 80;
}

export function setPaperWidth(width: PaperWidth): void {
  localStorage.setItem(setting, String(width));
}

/** Prints a ticket; `copy` marks a reprint. The browser prints silently where it is told to. */
export async function printTicket(ticket: Ticket, copy = false): Promise<void> {
  const { print } = await import("./paper");
  await print(ticket, copy, paperWidth());
}
