import { printSheet, a4 } from "../print/sheet";
import DayPaper from "./DayPaper.svelte";
import type { DayColumn } from "./columns";

/** Prints the day list, A4: a page for each doctor who has anybody, or the week of one doctor. */
export async function printDay(columns: DayColumn[], week: boolean): Promise<void> {
  await printSheet(DayPaper, { columns, week }, a4);
}
