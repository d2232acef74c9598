import { api, need } from "../api/client";
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

// A ticket without its code is better than a patient who waits for paper.
const patience_ms = 1_500;

/** The picture of the link by which a phone follows the ticket; nothing when there is none. */
async function codeOf(ticket: Ticket): Promise<string | null> {
  const how = { params: { path: { id: ticket.id } }, signal: AbortSignal.timeout(patience_ms) };
  try {
    return (await need(api.GET("/tickets/{id}/link", how))).qr_svg;
  } catch {
    // Phones may not follow here, or the server is slow: the number on paper is enough.
    return null;
  }
}

/** Prints a ticket; `copy` marks a reprint. The browser prints silently where it is told to. */
export async function printTicket(ticket: Ticket, copy = false): Promise<void> {
  const [{ print }, code] = await Promise.all([import("./paper"), codeOf(ticket)]);
  await print(ticket, copy, paperWidth(), code);
}
