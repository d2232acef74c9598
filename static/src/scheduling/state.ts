// Where an appointment stands, for the eye: which mark, which moves are open to it.
import type { VisitState } from "../ui/Mark.svelte";
import type { Appointment, Status } from "./contract";

const states: Record<Status, VisitState> = {
  scheduled: "booked",
  confirmed: "booked",
  arrived: "waiting",
  in_visit: "room",
  completed: "done",
  cancelled: "cancelled",
  no_show: "noshow",
};

/** The mark an appointment is drawn with. Whoever arrived without a number is still at the desk. */
export function stateOf({ status, ticket_id }: Appointment): VisitState {
  return status === "arrived" && ticket_id === null ? "arrived" : states[status];
}

export type Act = "arrive" | "confirm" | "move" | "copy" | "cancel" | "no-show" | "reopen";

const open: Record<Act, Status[]> = {
  arrive: ["scheduled", "confirmed"],
  confirm: ["scheduled"],
  move: ["scheduled", "confirmed"],
  copy: ["scheduled", "confirmed", "arrived", "in_visit", "completed", "cancelled", "no_show"],
  cancel: ["scheduled", "confirmed"],
  "no-show": ["scheduled", "confirmed"],
  reopen: ["cancelled", "no_show"],
};

/** Whether the server would let it happen, as far as the state goes. */
export function allows(appointment: Appointment, act: Act): boolean {
  return open[act].includes(appointment.status);
}

/** Still expected: booked and not here yet. */
export function expected({ status }: Appointment): boolean {
  return status === "scheduled" || status === "confirmed";
}

/** Takes a place in the doctor's day. */
export function holdsPlace({ status }: Appointment): boolean {
  return status !== "cancelled" && status !== "no_show";
}
