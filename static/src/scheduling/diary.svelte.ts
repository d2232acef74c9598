// The days on the screen: fetched whole, moved at once, kept current by the server's events.
import { problemFrom, type Problem, aborted } from "../api/problem";
import { lists, readLists } from "../catalog/lists.svelte";
import { time } from "../i18n/dates";
import { listen } from "../shell/live.svelte";
import { doctorName } from "../staff/names";
import { moveTo } from "./acts";
import { ofDay, ofWeek, relocated, type DayColumn } from "./columns";
import type { Appointment } from "./contract";
import { weekAround } from "./days";
import { diaryOf, weekOf } from "./server";

export type View = { kind: "day"; day: string } | { kind: "week"; day: string; doctor_id: number };

const gather_ms = 150;

export class Diary {
  columns = $state.raw<DayColumn[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** What the columns show: the title changes only together with them. */
  shown = $state.raw<View | null>(null);
  private wanted: View | null = null;
  private request: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing = 0;

  /** Shows another day or week; what stood there stays until the answer has come. */
  async show(view: View): Promise<void> {
    this.wanted = view;
    this.request?.abort();
    const request = (this.request = new AbortController());
    try {
      const columns = await read(view, request.signal);
      if (request.signal.aborted || this.writing > 0) return;
      this.columns = columns;
      this.shown = view;
      this.problem = null;
    } catch (thrown) {
      if (!aborted(thrown) && !request.signal.aborted) this.problem = problemFrom(thrown);
    }
  }

  /** Listens until the returned function is called. Many changes at once are one question. */
  follow(): () => void {
    const stop = listen((name) => {
      if (
        name === "appointment_changed" ||
        name === "schedule_changed" ||
        name === "staff_changed" ||
        name === "reload"
      )
        this.soon();
    });
    return () => {
      stop();
      clearTimeout(this.timer);
      this.request?.abort();
    };
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wanted && void this.show(this.wanted), gather_ms);
  }

  find(id: number): Appointment | undefined {
    return this.columns?.flatMap((one) => one.appointments).find((one) => one.id === id);
  }

  /** Moves at once on the screen, then on the server; a refusal puts it back and is thrown. */
  async move(appointment: Appointment, column: DayColumn, starts_at: string): Promise<void> {
    const before = this.columns;
    if (!before) return;
    const to = {
      doctor_id: column.doctor_id,
      day: column.day,
      starts_at,
      time: time(starts_at),
    };
    this.columns = relocated(before, appointment, to);
    this.writing++;
    try {
      await moveTo(appointment, { starts_at, doctor_id: column.doctor_id });
    } catch (thrown) {
      this.columns = before;
      throw thrown;
    } finally {
      this.writing--;
      this.soon();
    }
  }
}

async function read(view: View, signal: AbortSignal): Promise<DayColumn[]> {
  if (view.kind === "day") return ofDay(view.day, (await diaryOf(view.day, signal)).doctors);
  const days = weekAround(view.day);
  const [week] = await Promise.all([
    weekOf(view.doctor_id, days[0]!, days[6]!, signal),
    readLists(),
  ]);
  const doctor = lists.doctors.find((one) => one.id === view.doctor_id);
  const shown = {
    id: view.doctor_id,
    name: doctor ? doctorName(doctor) : "",
    specialty: doctor?.specialty ?? "",
    room: doctor?.room ?? null,
  };
  // A Sunday on which nobody works and nobody is booked only takes room from the others.
  const worth = week.days.filter(
    (one, index) => index < 6 || one.working.length > 0 || one.appointments.length > 0,
  );
  return ofWeek(shown, worth);
}
