// Today's queues as the desk knows them: one board for the desk's screens, kept fresh by events.
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
  get tickets() {
    return this.queues.flatMap((queue) => queue.tickets);
  },
};

/** Keeps the day fresh until the returned function is called. */
export function watchToday(): () => void {
  void board.load();
  return listen((name, data) => {
    if (name === "reload" || name === "staff_changed") void board.load();
    else if (name === "ticket_called" || name === "ticket_changed") {
      void board.refresh(Number(data.doctor_id));
    }
  });
}
