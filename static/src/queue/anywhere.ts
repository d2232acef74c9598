import { open } from "../shell/overlays.svelte";
import { rememberDoctor } from "./lastDoctor";
import { ownDoctor } from "./own.svelte";
import { board, today } from "./today.svelte";

/** F8 away from the board: a doctor calls in their own line, anybody else says for whom. */
export async function callFromAnywhere(): Promise<void> {
  const own = await ownDoctor();
  if (!own) return open("call");
  // Fetched afresh unless a screen keeps it so: an old line would finish the wrong patient.
  if (!today.watched) await board.load();
  const line = board.of(own.id);
  if (!line) return open("call");
  rememberDoctor(own.id);
  await board.callNext(line, own.id);
}
