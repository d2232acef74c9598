// The free times of one doctor on one day, and which of them is chosen. The first free time is
// chosen by itself, so that a booking is one key; a day without any leads on to the next that has.
import { aborted, problemFrom, type Problem } from "../api/problem";
import { dayOf, now, startOf } from "../i18n/dates";
import type { FreeSlot, NoSlots } from "./contract";
import { nextSlots, slotsOn } from "./server";

export interface Wish {
  doctor_id: number | null;
  day: string;
  minutes: number;
}

export class Picking {
  slots = $state.raw<FreeSlot[]>([]);
  /** Offered where the day itself has none. */
  later = $state.raw<FreeSlot[]>([]);
  reason = $state.raw<NoSlots | null>(null);
  problem = $state.raw<Problem | null>(null);
  chosen = $state<string>("");
  day = $state("");
  busy = $state(false);
  private request: AbortController | undefined;

  constructor(
    /** A time wished for, kept when it is free. */
    private readonly wished: string | null = null,
    private readonly ask = { slotsOn, nextSlots },
  ) {}

  /** Looks for what is free. `ahead` leads on to the first free day, as when a dialog opens. */
  async look(wish: Wish, ahead = false): Promise<void> {
    this.request?.abort();
    this.day = wish.day;
    if (wish.doctor_id === null) return;
    const request = (this.request = new AbortController());
    this.busy = true;
    try {
      await this.read(wish.doctor_id, wish, ahead, request.signal);
    } catch (thrown) {
      if (aborted(thrown) || request.signal.aborted) return;
      this.slots = [];
      this.problem = problemFrom(thrown);
    } finally {
      if (this.request === request) this.busy = false;
    }
  }

  private async read(
    doctor_id: number,
    { day, minutes }: Wish,
    ahead: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const found = await this.ask.slotsOn(doctor_id, day, minutes, signal);
    if (signal.aborted) return;
    let later: FreeSlot[] = [];
    if (found.slots.length === 0) {
      const from = day > dayOf(now()) ? startOf(day) : now().toISOString();
      later = await this.ask.nextSlots(doctor_id, from, minutes, 3, signal);
      if (signal.aborted) return;
      const first = later[0];
      if (ahead && first) return this.look({ doctor_id, day: first.date, minutes });
    }
    this.problem = null;
    this.slots = found.slots;
    this.reason = found.reason;
    this.later = later;
    this.choose();
  }

  // What was chosen or wished for stays as long as it is free.
  private choose(): void {
    const free = [...this.slots, ...this.later].map((one) => one.starts_at);
    const same = (wanted: string | null) =>
      wanted === null ? undefined : free.find((one) => Date.parse(one) === Date.parse(wanted));
    this.chosen = same(this.chosen || null) ?? same(this.wished) ?? free[0] ?? "";
  }

  stop(): void {
    this.request?.abort();
  }
}
