// Dialogs that can be opened from anywhere, by key, palette or button. Each is fetched when needed.
import type { Patient } from "../api/types";

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

interface Orders {
  palette: undefined;
  help: undefined;
  pin: undefined;
  me: undefined;
  register: RegisterOrder | undefined;
  ticket: TicketOrder;
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
