// Dragging with pointer events: a mouse or a pen takes an appointment to another time or doctor.
// A finger scrolls the day and moves by the dialog, as the keyboard does.
import type { Appointment } from "./contract";
import { clockAt, snap, type Span } from "./frame";
import type { DayColumn } from "./columns";

export interface Ghost {
  key: string;
  from: number;
  len: number;
  label: string;
  name: string;
}

export interface Ground {
  columns: DayColumn[];
  shown: Span;
  find: (id: number) => Appointment | undefined;
  movable: (one: Appointment) => boolean;
  drop: (one: Appointment, column: DayColumn, at: number) => void;
}

interface Held {
  appointment: Appointment;
  pointer: number;
  x: number;
  y: number;
  /** How far below the appointment's beginning it was taken, in minutes. */
  grip: number;
  moving: boolean;
}

const slack_px = 5;
const edge_px = 40;

export class Dragging {
  ghost = $state.raw<Ghost | null>(null);
  held_id = $state<number | null>(null);
  private held: Held | null = null;
  private target: { column: DayColumn; at: number } | null = null;

  constructor(private readonly ground: () => Ground) {}

  /** Makes what lies in `node` draggable. */
  watch = (node: HTMLElement): (() => void) => {
    const down = (event: PointerEvent) => this.take(event);
    const move = (event: PointerEvent) => this.carry(event, node);
    const up = () => this.release();
    const key = (event: KeyboardEvent) => {
      if (event.code !== "Escape" || !this.held?.moving) return;
      event.preventDefault();
      this.drop();
    };
    // The click that ends a drag must not open what was dragged.
    const click = (event: MouseEvent) => {
      if (!this.dragged) return;
      this.dragged = false;
      event.preventDefault();
      event.stopPropagation();
    };
    node.addEventListener("pointerdown", down);
    node.addEventListener("click", click, true);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", this.drop);
    addEventListener("keydown", key, true);
    return () => {
      node.removeEventListener("pointerdown", down);
      node.removeEventListener("click", click, true);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", this.drop);
      removeEventListener("keydown", key, true);
    };
  };

  private dragged = false;

  private take(event: PointerEvent): void {
    this.dragged = false;
    if (event.button !== 0 || event.pointerType === "touch") return;
    const slot = (event.target as Element).closest<HTMLElement>("[data-appointment]");
    const appointment = slot && this.ground().find(Number(slot.dataset.appointment));
    if (!slot || !appointment || !this.ground().movable(appointment)) return;
    const box = slot.getBoundingClientRect();
    const grip = ((event.clientY - box.top) / box.height) * appointment.duration_minutes;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    this.held = { appointment, pointer, x, y, grip, moving: false };
  }

  private carry(event: PointerEvent, node: HTMLElement): void {
    const held = this.held;
    if (!held || event.pointerId !== held.pointer) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > slack_px;
    if (!held.moving && !far) return;
    held.moving = true;
    this.held_id = held.appointment.id;
    scrollNear(node, event);
    this.aim(event, node, held);
  }

  private aim(event: PointerEvent, node: HTMLElement, held: Held): void {
    const { columns, shown } = this.ground();
    for (const element of node.querySelectorAll<HTMLElement>("[data-column]")) {
      const box = element.getBoundingClientRect();
      if (event.clientX < box.left || event.clientX >= box.right) continue;
      const column = columns.find((one) => one.key === element.dataset.column);
      if (!column) continue;
      const under = shown.from + ((event.clientY - box.top) / box.height) * (shown.to - shown.from);
      const len = held.appointment.duration_minutes;
      const at = Math.min(Math.max(snap(under - held.grip), shown.from), shown.to - len);
      this.target = { column, at };
      this.ghost = {
        key: column.key,
        from: at,
        len,
        label: clockAt(column.frame, at),
        name: held.appointment.patient_name,
      };
    }
  }

  private release(): void {
    const { held, target } = this;
    this.drop();
    if (!held?.moving || !target) return;
    this.dragged = true;
    this.ground().drop(held.appointment, target.column, target.at);
  }

  private readonly drop = (): void => {
    this.held = null;
    this.target = null;
    this.ghost = null;
    this.held_id = null;
  };
}

function scrollNear(node: HTMLElement, { clientY }: PointerEvent): void {
  const box = node.getBoundingClientRect();
  if (clientY > box.bottom - edge_px) node.scrollTop += 12;
  else if (clientY < box.top + 2 * edge_px) node.scrollTop -= 12;
}
