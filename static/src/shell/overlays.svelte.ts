// Dialogs that can be opened from anywhere, by key, palette or button. Each is fetched when needed.
import type { Patient } from "../api/types";
import type { Ticket } from "../queue/types";
import type { Problem } from "../api/problem";
import type { Appointment } from "../scheduling/contract";

export interface RegisterOrder {
  /** What the search held: digits become the phone, letters the name. */
  typed?: string;
  /** An existing patient to edit. */
  patient?: Patient;
  done?: (patient: Patient) => void;
}

export interface TicketOrder {
  patient: { id: number; last_name: string; first_name: string; middle_name?: string | null };
  done?: () => void;
}

interface Named {
  id: number;
  last_name: string;
  first_name: string;
  middle_name?: string | null;
}

export interface BookOrder {
  /** Chosen already, as on the front desk; without, the dialog asks for whom. */
  patient?: Named;
  doctor_id?: number;
  service_id?: number;
  day?: string;
  /** A time pressed in the day: chosen when it is free. */
  starts_at?: string;
  done?: () => void;
}

export interface AppointmentOrder {
  appointment: Appointment;
  /** Opens with the question why it is cancelled. */
  cancel?: boolean;
  done?: () => void;
}

export interface MoveOrder {
  appointment: Appointment;
  how: "move" | "copy";
  /** Why the place it was dragged to was refused. */
  refused?: Problem;
  wished?: { doctor_id: number; starts_at: string };
  done?: () => void;
}

export interface WaitlistOrder {
  patient?: Named;
  doctor_id?: number;
  service_id?: number;
  done?: () => void;
}

interface Orders {
  palette: undefined;
  help: undefined;
  pin: undefined;
  me: undefined;
  factor: undefined;
  register: RegisterOrder | undefined;
  ticket: TicketOrder;
  book: BookOrder | undefined;
  appointment: AppointmentOrder;
  move: MoveOrder;
  waitlist: WaitlistOrder | undefined;
  send: { ticket: Ticket };
  break: { doctor_id: number; name: string };
  call: undefined;
  announce: undefined;
  activity: undefined;
}

export type Overlay = keyof Orders;

let stack = $state.raw<{ name: Overlay; order: unknown }[]>([]);

/** What is open, the topmost last. */
export function opened(): readonly { name: Overlay; order: unknown }[] {
  return stack;
}

/** Opens a dialog; one that is open already stays as it is. */
export function open<Name extends Overlay>(
  name: Name,
  ...order: undefined extends Orders[Name] ? [Orders[Name]?] : [Orders[Name]]
): void {
  if (!stack.some((one) => one.name === name)) stack = [...stack, { name, order: order[0] }];
}

export function close(name: Overlay): void {
  stack = stack.filter((one) => one.name !== name);
}

export function closeAll(): void {
  stack = [];
}
