import type { Command } from "./commands.svelte";
import { go } from "./router.svelte";
import type { Page } from "./routes";

/**
 * What leads to the pages. F8 calls the next patient on the queue board and only goes there from
 * elsewhere: a call sends one patient away and shouts for another, so whoever calls sees the line
 * and the doctor first. The board says "Call next" by the same key.
 */
export function goCommands(allowed: Page[], mayCall: boolean): Command[] {
  const pages = allowed.filter((page) => !page.path.includes("{"));
  const board = pages.find((page) => page.path === "/queue");
  const commands = pages.map(goTo);
  if (!board || !mayCall) return commands;
  const run = () => go(board.path);
  return [...commands, { title: board.title, keys: "F8", run, line: true, hidden: true }];
}

function goTo(page: Page): Command {
  const keys = page.go && `KeyG ${page.go}`;
  return { title: page.title, ...(keys ? { keys } : {}), run: () => go(page.path) };
}
