// Today's queues as this browser knows them: one store for the desk, the board and the doctor's
// screen, kept fresh by events while anything shows it.
import { account } from "../accounts/session.svelte";
import { listen } from "../shell/live.svelte";
import { Board } from "./board.svelte";

export const board = new Board();

export const today = {
  get queues() {
    return board.queues ?? [];
  },
  get loaded() {
    return board.queues !== null;
  },
  /** Whether the server has answered, be it that it cannot. */
  get answered() {
    return board.queues !== null || board.problem !== null;
  },
  /** Whether a screen keeps the day fresh. */
  get watched() {
    return watchers > 0 && board.queues !== null;
  },
  /** Nobody is listed twice: who was sent on stands with the other doctor. */
  get tickets() {
    const all = this.queues.flatMap((queue) => queue.tickets);
    return all.filter((ticket) => ticket.status !== "transferred");
  },
};

let watchers = 0;
let leave = () => {};
let owner: number | undefined;

/** Keeps the day fresh until the returned function is called. */
export function watchToday(): () => void {
  if (owner !== account.user?.id) board.forget();
  owner = account.user?.id;
  if (watchers++ === 0) {
    void board.load();
    leave = listen(hear);
  }
  return () => {
    if (--watchers === 0) leave();
  };
}

function hear(name: string, data: Record<string, unknown>): void {
  if (name === "ticket_called" || name === "ticket_changed" || name === "queue_changed") {
    if (data.doctor_id) void board.refresh(Number(data.doctor_id));
    else void board.load();
  } else if (name === "reload" || name === "staff_changed") void board.load();
}
