import { payFromAnywhere } from "../billing/anywhere";
import { callFromAnywhere } from "../queue/anywhere";
import type { Command } from "./commands.svelte";
import { go } from "./router.svelte";
import type { Page } from "./routes";

/**
 * What leads to the pages, and the one call that is needed everywhere. F8 calls the next patient in
 * a doctor's own line; anybody else is asked for whom. The board and the doctor's screen say the
 * same by the same key for the doctor they show.
 */
export function goCommands(allowed: Page[], mayCall: boolean): Command[] {
  const pages = allowed.filter((page) => !page.path.includes("{"));
  const commands = pages.map(goTo);
  if (pages.some((page) => page.path === "/cashier")) {
    commands.push({ title: "shell.pay", keys: "F9", run: payFromAnywhere, line: true });
  }
  if (!mayCall) return commands;
  const run = () => void callFromAnywhere();
  return [...commands, { title: "queue.call-next", keys: "F8", run, line: true }];
}

function goTo(page: Page): Command {
  const keys = page.go && `KeyG ${page.go}`;
  return { title: page.title, ...(keys ? { keys } : {}), run: () => go(page.path) };
}
