// Are they already on file? Asked while the form is typed, so that the answer is there before the
// end.
import { api, need } from "../api/client";
import type { Candidate } from "../api/types";
import { readBirth } from "./birth";
import type { Form } from "./form";
import { wholePhone } from "./names";
import { Search } from "./search";

export class Duplicates {
  private all_ = $state.raw<Candidate[]>([]);
  private dismissed_ = $state.raw<number[]>([]);
  private readonly search_ = new Search<Candidate[]>(
    async (query, signal) =>
      (await need(api.POST("/patients/candidates", { body: JSON.parse(query), signal }))).items,
    (found) => (this.all_ = found),
    // A missing hint must not stand in the way of the form; the server looks again when creating.
    () => (this.all_ = []),
  );

  /** Those that nobody has ruled out yet. */
  get open(): Candidate[] {
    return this.all_.filter((one) => !this.dismissed_.includes(one.id)).slice(0, 4);
  }

  /** Someone was shown here and called a different person: creating must then say so. */
  get ruledOut(): boolean {
    return this.all_.some((one) => one.level === "certain" && this.dismissed_.includes(one.id));
  }

  dismiss(id: number): void {
    this.dismissed_ = [...this.dismissed_, id];
  }

  /** Takes over those the server named when it refused to create. */
  show(candidates: Candidate[]): void {
    this.search_.stop();
    this.all_ = candidates;
    this.dismissed_ = this.dismissed_.filter((id) => !candidates.some((one) => one.id === id));
  }

  /** Looks for people like the one in the form. */
  look(form: Form, today: string): void {
    const phones = form.phones.filter(wholePhone);
    const birth = readBirth(form.birth, today);
    const named = form.last_name.trim().length >= 2 && form.first_name.trim().length >= 2;
    if (phones.length === 0 && !named) {
      this.stop();
      this.all_ = [];
      return;
    }
    const question = {
      ...(named ? { last_name: form.last_name.trim(), first_name: form.first_name.trim() } : {}),
      ...(form.middle_name.trim() ? { middle_name: form.middle_name.trim() } : {}),
      ...("value" in birth && birth.value ? { birth_date: birth.value } : {}),
      ...(phones.length > 0 ? { phones } : {}),
    };
    this.search_.ask(JSON.stringify(question));
  }

  stop(): void {
    this.search_.stop();
  }
}
