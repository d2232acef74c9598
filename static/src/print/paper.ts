import { mount, tick, unmount } from "svelte";
import type { Ticket } from "../api/types";
import "./paper.css";
import type { PaperWidth } from "./printing";
import TicketPaper from "./TicketPaper.svelte";

const margins_mm: Record<PaperWidth, number> = { 80: 4, 58: 5 };
const px_per_mm = 96 / 25.4;

let size: CSSStyleSheet | undefined;

/** Tells the browser the exact page: `auto` as the height would feed a whole letter of paper. */
function setPage(width: PaperWidth, height_mm: number): void {
  size ??= new CSSStyleSheet();
  size.replaceSync(`@page { size: ${width}mm ${height_mm}mm; margin: 0 ${margins_mm[width]}mm; }`);
  if (!document.adoptedStyleSheets.includes(size)) document.adoptedStyleSheets.push(size);
}

/** Draws the ticket beside the screen, measures it, prints it and takes it away again. */
export async function print(ticket: Ticket, copy: boolean, width: PaperWidth): Promise<void> {
  const target = document.createElement("div");
  target.className = "printing";
  document.body.append(target);
  const paper = mount(TicketPaper, { target, props: { ticket, copy, width } });
  await tick();
  await document.fonts.ready;
  const height_px = target.firstElementChild!.getBoundingClientRect().height;
  setPage(width, Math.ceil(height_px / px_per_mm) + 1);
  document.documentElement.classList.add("prints");
  try {
    window.print();
  } finally {
    document.documentElement.classList.remove("prints");
    await unmount(paper);
    target.remove();
  }
}
