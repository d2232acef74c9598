// The day's queues as this browser sees them: moved at once, confirmed or rolled back by the
// server, and kept current by its events.
import { problemFrom, type Problem } from "../api/problem";
import { now } from "../i18n/dates";
import type { Key } from "../i18n/keys";
import { t } from "../i18n/language.svelte";
import { toast } from "../ui/toasts.svelte";
import {
  after,
  afterCallNext,
  callsFrom,
  doctorsOf,
  insideOf,
  onBreak,
  waiting,
  without,
  type Verb,
} from "./moves";
import { lastDoctor } from "./lastDoctor";
import * as server from "./server";
import type { Break, Target } from "./server";
import type { Queue, Ticket } from "./types";

const said: Record<Verb, Key> = {
  call: "queue.called-toast",
  recall: "queue.called-toast",
  start: "queue.started-toast",
  done: "queue.done-toast",
  "no-show": "queue.no-show-toast",
  return: "queue.return-toast",
  cancel: "queue.cancel-toast",
  pause: "queue.pause-toast",
  resume: "queue.return-toast",
};

const settle_ms = 800;

export class Board {
  queues = $state.raw<Queue[] | null>(null);
  problem = $state.raw<Problem | null>(null);

  // Writes under way and begun so far, by line: an answer to a question asked before a write must
  // not draw the past over it.
  private readonly busy = new Map<number, number>();
  private readonly writes = new Map<number, number>();

  // Lines being fetched, and those that changed again meanwhile.
  private readonly fetching = new Map<number, boolean>();
  private readonly called_at = new Map<number, number>();

  /** Fetches the whole day. */
  async load(): Promise<void> {
    const asked = new Map(this.writes);
    try {
      const day = await server.readDay();
      const old = new Map((this.queues ?? []).map((queue) => [queue.doctor_id, queue]));
      this.queues = day.map((queue) => {
        const id = queue.doctor_id;
        const settled = !this.busy.get(id) && this.writes.get(id) === asked.get(id);
        return settled ? queue : (old.get(id) ?? queue);
      });
      this.problem = null;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  /** Fetches the line of one doctor afresh; a burst of events asks once more, not once for each. */
  async refresh(doctor_id: number): Promise<void> {
    const id = this.of(doctor_id)?.doctor_id ?? doctor_id;
    if (this.fetching.has(id)) {
      this.fetching.set(id, true);
      return;
    }
    this.fetching.set(id, false);
    const asked = this.writes.get(id);
    try {
      const queue = await server.readQueue(id);
      if (!this.busy.get(id) && this.writes.get(id) === asked) this.put(queue);
      if (this.queues && !this.of(id)) await this.load();
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
    const again = this.fetching.get(id);
    this.fetching.delete(id);
    if (again) await this.refresh(id);
  }

  /** Forgets the day: another person signed in. */
  forget(): void {
    this.queues = null;
    this.problem = null;
    this.called_at.clear();
  }

  /** The line that the doctor calls from. */
  of(doctor_id: number): Queue | undefined {
    return this.queues?.find((queue) => callsFrom(queue, doctor_id));
  }

  /** Moves one ticket: at once on the screen, then on the server; undone for ten seconds. */
  async move(ticket: Pick<Ticket, "id" | "number" | "doctor_id" | "room">, verb: Verb) {
    await this.write(
      ticket,
      (queue) => after(queue, ticket.id, verb, now().toISOString()),
      async () => {
        await server.moveTicket(ticket.id, verb, this.callerFor(ticket.doctor_id));
        toast(words(said[verb], ticket), () => this.undo([ticket]));
      },
    );
  }

  // In a shared line the doctor last chosen at this desk calls; elsewhere there is only one.
  private callerFor(doctor_id: number): number | undefined {
    const line = this.of(doctor_id);
    if (!line || doctorsOf(line).length < 2) return undefined;
    return callsFrom(line, lastDoctor()) ? lastDoctor() : undefined;
  }

  /** Finishes whoever is with this doctor and calls the first who waits. */
  async callNext(queue: Queue, doctor_id = queue.doctor_id): Promise<void> {
    const ended = insideOf(queue, doctor_id);
    const next = waiting(queue)[0];
    const about = next ?? ended[0];
    if (this.justCalled(doctor_id)) return;
    if (!about) return toast(t("queue.nobody-left-toast"));
    await this.write(
      about,
      (old) => afterCallNext(old, now().toISOString(), doctor_id),
      async () => {
        // Somebody else may have called meanwhile: the server's ticket is the one that was called.
        const called = await server.callNext(doctor_id);
        if (called) toast(words(said.call, called), () => this.undo([called, ...ended]));
        else toast(t("queue.nobody-left-toast"), () => this.undo(ended));
      },
    );
  }

  // A key held down or pressed twice must not send away the patient it has just called.
  private justCalled(doctor_id: number): boolean {
    const last = this.called_at.get(doctor_id) ?? 0;
    if (this.busy.get(doctor_id) || Date.now() - last < settle_ms) return true;
    this.called_at.set(doctor_id, Date.now());
    return false;
  }

  async prioritize(ticket: Ticket, priority: Ticket["priority"]): Promise<void> {
    const instead = (to: Ticket["priority"]) => (queue: Queue) => ({
      ...queue,
      tickets: queue.tickets.map((one) => (one.id === ticket.id ? { ...one, priority: to } : one)),
    });
    await this.write(ticket, instead(priority), async () => {
      await server.prioritizeTicket(ticket.id, priority);
      const told = { number: ticket.number, priority: t(`queue.priority-${priority}`) };
      toast(t("queue.priority-toast", told), () =>
        this.write(ticket, instead(ticket.priority), () =>
          server.prioritizeTicket(ticket.id, ticket.priority),
        ),
      );
    });
  }

  /** Sends somebody to another doctor; their arrival counts there. */
  async transfer(ticket: Ticket, to: Target): Promise<void> {
    await this.write(
      ticket,
      (queue) => without(queue, ticket.id),
      async () => {
        const sent = await server.transferTicket(ticket.id, to);
        const other = this.of(to.doctor_id)?.doctor_name ?? "";
        const told = { number: ticket.number, doctor: other, new_number: sent.number };
        toast(t("queue.transfer-toast", told), async () => {
          await this.undo([ticket]);
          await this.refresh(to.doctor_id);
        });
      },
    );
    await this.refresh(to.doctor_id);
  }

  /** The doctor is away for a while; the next call ends it. */
  async takeBreak(doctor_id: number, wanted: Break): Promise<void> {
    const until = wanted.minutes ? new Date(now().getTime() + wanted.minutes * 60_000) : null;
    await this.turn(doctor_id, true, until?.toISOString() ?? null, () =>
      server.pauseDoctor(doctor_id, wanted),
    );
  }

  async endBreak(doctor_id: number): Promise<void> {
    await this.turn(doctor_id, false, null, () => server.resumeDoctor(doctor_id));
  }

  private async turn(id: number, away: boolean, until: string | null, act: () => Promise<unknown>) {
    const doctor_id = this.of(id)?.doctor_id ?? id;
    await this.write(
      { doctor_id },
      (queue) => onBreak(queue, id, away, until),
      async () => {
        await act();
        const back = () => (away ? this.endBreak(id) : this.takeBreak(id, {}));
        toast(t(away ? "queue.break-toast" : "queue.back-toast"), back);
      },
    );
  }

  /** The newest move is taken back first, as it was the last to be made. */
  async undo(tickets: Pick<Ticket, "id" | "number" | "doctor_id">[]): Promise<void> {
    for (const ticket of tickets) {
      await this.write(
        ticket,
        (queue) => queue,
        () => server.undoTicket(ticket.id),
      );
    }
    if (tickets[0]) toast(t("queue.undone-toast", { number: tickets[0].number }));
  }

  private async write(
    about: { doctor_id: number; number?: number },
    change: (queue: Queue) => Queue,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const before = this.of(about.doctor_id);
    const id = before?.doctor_id ?? about.doctor_id;
    this.writes.set(id, (this.writes.get(id) ?? 0) + 1);
    this.busy.set(id, (this.busy.get(id) ?? 0) + 1);
    if (before) this.put(change(before));
    try {
      await act();
    } catch (thrown) {
      // Rolled back first: the refresh that follows may not reach the server either.
      if (before) this.put(before);
      const reason = problemFrom(thrown).text;
      const { number } = about;
      toast(number ? t("queue.refused-toast", { number, reason }) : reason);
    } finally {
      this.busy.set(id, (this.busy.get(id) ?? 1) - 1);
    }
    await this.refresh(id);
  }

  private put(queue: Queue): void {
    this.queues =
      this.queues?.map((one) => (one.doctor_id === queue.doctor_id ? queue : one)) ?? null;
  }
}

function words(key: Key, { number, room }: Pick<Ticket, "number" | "room">): string {
  return t(!room && key === "queue.called-toast" ? "queue.called-toast-bare" : key, {
    number,
    room,
  });
}
