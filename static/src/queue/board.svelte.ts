// The day's queues as this browser sees them: moved at once, confirmed or rolled back by the
// server, and kept current by its events.
import { api, need } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";
import type { Day, Queue, Ticket } from "../api/types";
import { now } from "../i18n/dates";
import { t } from "../i18n/language.svelte";
import { toast } from "../ui/toasts.svelte";
import { after, afterCallNext, inside, waiting, type Verb } from "./moves";

const said: Record<Verb, Parameters<typeof t>[0]> = {
  call: "queue.called-toast",
  recall: "queue.called-toast",
  start: "queue.started-toast",
  done: "queue.done-toast",
  "no-show": "queue.no-show-toast",
  return: "queue.return-toast",
  cancel: "queue.cancel-toast",
};

const settle_ms = 800;

export class Board {
  queues = $state.raw<Queue[] | null>(null);
  problem = $state.raw<Problem | null>(null);

  // Writes under way and begun so far, by doctor: an answer to a question asked before a write must
  // not draw the past over it.
  private readonly busy = new Map<number, number>();
  private readonly writes = new Map<number, number>();

  private readonly called_at = new Map<number, number>();

  /** Fetches the whole day. */
  async load(): Promise<void> {
    const asked = new Map(this.writes);
    try {
      const day: Day = await need(api.GET("/queues"));
      const old = new Map((this.queues ?? []).map((queue) => [queue.doctor_id, queue]));
      this.queues = day.queues.map((queue) => {
        const id = queue.doctor_id;
        const settled = !this.busy.get(id) && this.writes.get(id) === asked.get(id);
        return settled ? queue : (old.get(id) ?? queue);
      });
      this.problem = null;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  /** Fetches one doctor's queue afresh. */
  async refresh(doctor_id: number): Promise<void> {
    const asked = this.writes.get(doctor_id);
    try {
      const params = { path: { doctor_id } };
      const queue: Queue = await need(api.GET("/queues/{doctor_id}", { params }));
      if (!this.busy.get(doctor_id) && this.writes.get(doctor_id) === asked) this.put(queue);
      if (!this.of(doctor_id)) await this.load();
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  of(doctor_id: number): Queue | undefined {
    return this.queues?.find((queue) => queue.doctor_id === doctor_id);
  }

  /** Moves one ticket: at once on the screen, then on the server; undone for ten seconds. */
  async move(ticket: Ticket, verb: Verb): Promise<void> {
    const path = { id: ticket.id };
    await this.write(
      ticket,
      (queue) => after(queue, ticket.id, verb, now().toISOString()),
      async () => {
        await need(send[verb](path));
        toast(words(verb, ticket), () => this.undo([ticket]));
      },
    );
  }

  /** Finishes whoever is inside and calls the first who waits. */
  async callNext(queue: Queue): Promise<void> {
    const ended = inside(queue);
    const next = waiting(queue)[0];
    const about = next ?? ended[0];
    if (!about || this.justCalled(queue.doctor_id)) return;
    const request = {
      params: { path: { doctor_id: queue.doctor_id } },
      body: { finish_current: true },
    };
    await this.write(
      about,
      (old) => afterCallNext(old, now().toISOString()),
      async () => {
        // Somebody else may have called meanwhile: the server's ticket is the one that was called.
        const called = await need(api.POST("/queues/{doctor_id}/call-next", request));
        const ticket = called as Ticket | undefined;
        if (ticket?.id) toast(words("call", ticket), () => this.undo([ticket, ...ended]));
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
    const change = (to: Ticket["priority"]) =>
      need(
        api.PATCH("/tickets/{id}", { params: { path: { id: ticket.id } }, body: { priority: to } }),
      );
    await this.write(
      ticket,
      (queue) => ({
        ...queue,
        tickets: queue.tickets.map((one) => (one.id === ticket.id ? { ...one, priority } : one)),
      }),
      async () => {
        await change(priority);
        const words = { number: ticket.number, priority: t(`queue.priority-${priority}`) };
        toast(t("queue.priority-toast", words), async () => {
          await this.write(
            ticket,
            (queue) => queue,
            () => change(ticket.priority),
          );
        });
      },
    );
  }

  // The newest move is taken back first, as it was the last to be made.
  private async undo(tickets: Ticket[]): Promise<void> {
    for (const ticket of tickets) {
      await this.write(
        ticket,
        (queue) => queue,
        () => need(api.POST("/tickets/{id}/undo", { params: { path: { id: ticket.id } } })),
      );
    }
    if (tickets[0]) toast(t("queue.undone-toast", { number: tickets[0].number }));
  }

  private async write(
    about: Ticket,
    change: (queue: Queue) => Queue,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const id = about.doctor_id;
    const before = this.of(id);
    this.writes.set(id, (this.writes.get(id) ?? 0) + 1);
    this.busy.set(id, (this.busy.get(id) ?? 0) + 1);
    if (before) this.put(change(before));
    try {
      await act();
    } catch (thrown) {
      // Rolled back first: the refresh that follows may not reach the server either.
      if (before) this.put(before);
      const reason = problemFrom(thrown).text;
      toast(t("queue.refused-toast", { number: about.number, reason }));
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

function words(verb: Verb, { number, room }: Ticket): string {
  const bare = !room && said[verb] === "queue.called-toast";
  return t(bare ? "queue.called-toast-bare" : said[verb], { number, room });
}

type At = { id: number };
const send = {
  call: (path: At) => api.POST("/tickets/{id}/call", { params: { path } }),
  recall: (path: At) => api.POST("/tickets/{id}/recall", { params: { path } }),
  start: (path: At) => api.POST("/tickets/{id}/start", { params: { path } }),
  done: (path: At) => api.POST("/tickets/{id}/done", { params: { path } }),
  "no-show": (path: At) => api.POST("/tickets/{id}/no-show", { params: { path } }),
  return: (path: At) => api.POST("/tickets/{id}/return", { params: { path } }),
  cancel: (path: At) => api.POST("/tickets/{id}/cancel", { params: { path } }),
};
