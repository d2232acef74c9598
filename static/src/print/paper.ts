import type { Ticket } from "../api/types";
import type { PaperWidth } from "./printing";
import { printSheet, roll } from "./sheet";
import TicketPaper from "./TicketPaper.svelte";

/** Prints a ticket on the roll of that width; `code` is the picture that a phone reads. */
export function print(
  ticket: Ticket,
  copy: boolean,
  width: PaperWidth,
  code: string | null,
): Promise<void> {
  return printSheet(TicketPaper, { ticket, copy, width, code }, roll(width));
}
