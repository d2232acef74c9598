// One booking being made: for whom, with whom, when, how often. The form and the day beside it read
// it; it asks the server and says what came of it.
import { api, freshKey, need } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";
import type { Visit } from "../api/types";
import { lists, readLists } from "../catalog/lists.svelte";
import { dayOf, now } from "../i18n/dates";
import { likelyChoice, likelyService, rememberChoice, servicesOf } from "../queue/choice";
import type { BookOrder } from "../shell/overlays.svelte";
import { sayBooked } from "./acts";
import type { Appointment, Booking, Every, SeriesResult } from "./contract";
import { momentAt } from "./frame";
import { Picking } from "./picking.svelte";
import { book, bookSeries } from "./server";

export type BookPatient = NonNullable<BookOrder["patient"]>;

export class BookingForm {
  patient = $state.raw<BookPatient | null>(null);
  doctor_id = $state<number | null>(null);
  service_id = $state<number | null>(null);
  minutes = $state(20);
  reason = $state("");
  every = $state<Every | "once">("once");
  times = $state(6);
  overriding = $state(false);
  override_time = $state("");
  override_reason = $state("");
  busy = $state(false);
  ready = $state(false);
  problem = $state.raw<Problem | null>(null);
  series = $state.raw<SeriesResult | null>(null);
  last_visit = $state.raw<Visit | null>(null);
  readonly picking: Picking;
  private key = freshKey();
  private sent = "";

  constructor(private readonly order: BookOrder | undefined) {
    this.patient = order?.patient ?? null;
    this.picking = new Picking(order?.starts_at ?? null);
  }

  get doctor() {
    return lists.doctors.find((one) => one.id === this.doctor_id);
  }

  get services() {
    return this.doctor ? servicesOf(this.doctor, lists.services) : [];
  }

  /** The moment that would be booked now, or null. */
  get starts_at(): string | null {
    if (!this.overriding) return this.picking.chosen || null;
    if (!/^\d\d:\d\d$/.test(this.override_time)) return null;
    return momentAt(this.picking.day, this.override_time);
  }

  get complete(): boolean {
    const allowed = !this.overriding || this.override_reason.trim() !== "";
    return this.patient !== null && this.doctor_id !== null && this.starts_at !== null && allowed;
  }

  /** Proposes the likely doctor and service and the first free time. */
  async prepare(): Promise<void> {
    try {
      const [visits] = await Promise.all([this.visits(), readLists()]);
      this.last_visit = visits[0] ?? null;
      const likely = likelyChoice(lists.doctors, lists.services, [], visits);
      this.doctor_id = this.order?.doctor_id ?? likely?.doctor_id ?? null;
      const usual = this.doctor ? likelyService(this.doctor, lists.services) : null;
      this.service_id = this.order?.service_id ?? usual;
      this.minutes = this.usualMinutes();
      const { starts_at, day } = this.order ?? {};
      const first = starts_at ? dayOf(starts_at) : (day ?? dayOf(now()));
      await this.look(first, true);
      this.ready = true;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  private async visits(): Promise<Visit[]> {
    if (!this.patient) return [];
    const params = { path: { id: this.patient.id } };
    // A history that cannot be read only costs the proposal.
    const found = await need(api.GET("/patients/{id}/visits", { params })).catch(() => null);
    return found?.items ?? [];
  }

  private usualMinutes(): number {
    const service = lists.services.find((one) => one.id === this.service_id);
    return service?.duration_minutes ?? this.doctor?.slot_minutes ?? 20;
  }

  look(day = this.picking.day, ahead = false): Promise<void> {
    return this.picking.look({ doctor_id: this.doctor_id, day, minutes: this.minutes }, ahead);
  }

  choosePatient(patient: BookPatient): void {
    this.patient = patient;
    void this.prepare();
  }

  doctorChanged(): void {
    this.service_id = this.doctor ? likelyService(this.doctor, lists.services) : null;
    this.serviceChanged();
  }

  serviceChanged(): void {
    this.minutes = this.usualMinutes();
    void this.look();
  }

  /** A place in the day beside the form was pressed: the free time nearest to it is chosen. */
  async pick(doctor_id: number, day: string, starts_at: string): Promise<void> {
    if (doctor_id !== this.doctor_id) {
      this.doctor_id = doctor_id;
      this.service_id = this.doctor ? likelyService(this.doctor, lists.services) : null;
      this.minutes = this.usualMinutes();
    }
    await this.look(day);
    this.take(starts_at);
  }

  private take(starts_at: string): void {
    const wanted = Date.parse(starts_at);
    const far = (at: string) => Math.abs(Date.parse(at) - wanted);
    const nearest = [...this.picking.slots].sort((a, b) => far(a.starts_at) - far(b.starts_at))[0];
    if (nearest) this.picking.chosen = nearest.starts_at;
  }

  /** Takes a time that a refusal offered instead, and books it. */
  async instead(starts_at: string): Promise<Appointment | null> {
    this.overriding = false;
    this.problem = null;
    this.picking.chosen = starts_at;
    const made = await this.save();
    if (!made) void this.look(dayOf(starts_at));
    return made;
  }

  private body(): Booking {
    return {
      patient_id: this.patient!.id,
      doctor_id: this.doctor_id!,
      starts_at: this.starts_at!,
      duration_minutes: this.minutes,
      ...(this.service_id === null ? {} : { service_ids: [this.service_id] }),
      ...(this.reason.trim() ? { reason: this.reason.trim() } : {}),
      ...(this.overriding ? { override_reason: this.override_reason.trim() } : {}),
    };
  }

  /** Books. Answers the appointment, or null when refused or when a series left some out. */
  async save(): Promise<Appointment | null> {
    if (this.busy || !this.complete) return null;
    this.busy = true;
    this.problem = null;
    const body = this.body();
    // The same booking asked for twice is one booking, after a lost answer too.
    const wish = JSON.stringify([body, this.every, this.times]);
    if (wish !== this.sent) this.key = freshKey();
    this.sent = wish;
    try {
      return this.every === "once" ? await this.one(body) : await this.several(body, this.every);
    } catch (thrown) {
      this.problem = problemFrom(thrown);
      if (this.problem.status !== 0) this.sent = "";
      return null;
    } finally {
      this.busy = false;
    }
  }

  private async one(body: Booking): Promise<Appointment> {
    const made = await book(body, this.key);
    rememberChoice({ doctor_id: body.doctor_id, service_id: this.service_id });
    sayBooked(made);
    return made;
  }

  private async several(body: Booking, every: Every): Promise<Appointment | null> {
    const result = await bookSeries({ ...body, every, times: this.times }, this.key);
    this.series = result;
    return result.not_booked.length === 0 ? (result.booked[0] ?? null) : null;
  }

  stop(): void {
    this.picking.stop();
  }
}
