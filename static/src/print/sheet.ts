// Puts one paper beside the screen, measures it, prints it on exactly that page and takes it away.
import { mount, tick, unmount, type Component } from "svelte";
import "./paper.css";

export interface PageBox {
  width_mm: number;
  /** Absent for a roll: as high as what stands on it. */
  height_mm?: number;
  /** As in CSS: "0 4mm". */
  margin: string;
}

const px_per_mm = 96 / 25.4;
let size: CSSStyleSheet | undefined;

/** Tells the browser the exact page: `auto` as the height would feed a whole letter of paper. */
function setPage(box: PageBox, height_mm: number): void {
  size ??= new CSSStyleSheet();
  size.replaceSync(`@page { size: ${box.width_mm}mm ${height_mm}mm; margin: ${box.margin}; }`);
  if (!document.adoptedStyleSheets.includes(size)) document.adoptedStyleSheets.push(size);
}

/** One at a time: a second paper waits until the first has left. */
let last: Promise<void> = Promise.resolve();

export function printSheet<Props extends Record<string, any>>(
  Paper: Component<Props>,
  props: Props,
  box: PageBox,
): Promise<void> {
  const mine = last.then(() => printNow(Paper, props, box));
  last = mine.catch(() => {});
  return mine;
}

async function printNow<Props extends Record<string, any>>(
  Paper: Component<Props>,
  props: Props,
  box: PageBox,
): Promise<void> {
  const target = document.createElement("div");
  target.className = "printing";
  document.body.append(target);
  const paper = mount(Paper, { target, props });
  await tick();
  await document.fonts.ready;
  // A picture that is still being drawn would be missing on the paper.
  await Promise.all([...target.querySelectorAll("img")].map((one) => one.decode().catch(() => {})));
  const height_px = target.firstElementChild!.getBoundingClientRect().height;
  setPage(box, box.height_mm ?? Math.ceil(height_px / px_per_mm) + 1);
  document.documentElement.classList.add("prints");
  try {
    window.print();
  } finally {
    document.documentElement.classList.remove("prints");
    await unmount(paper);
    target.remove();
  }
}

const margins_mm: Record<number, number> = { 80: 4, 58: 5 };

/** The roll of a receipt or ticket printer. */
export function roll(width: number): PageBox {
  return { width_mm: width, margin: `0 ${margins_mm[width] ?? 4}mm` };
}

export const a5: PageBox = { width_mm: 148, height_mm: 210, margin: "10mm" };
export const a4: PageBox = { width_mm: 210, height_mm: 297, margin: "15mm" };
