// One record being edited: what is typed, what the server said about it, and the other person's
// version when two people changed the same record.
import { problemFrom, type Problem } from "../api/problem";

interface Versioned {
  id: number;
  version: number;
}

interface Actions<Saved extends Versioned, Draft> {
  /** The form's values of a record. */
  draft: (saved: Saved) => Draft;
  create: (draft: Draft) => Promise<Saved>;
  /** Changes only what differs from `before`, so that an untouched field overwrites nobody. */
  change: (id: number, draft: Draft, before: Draft, version: number) => Promise<Saved>;
}

export class Editing<Saved extends Versioned, Draft extends object> {
  draft: Draft = $state()!;
  saved = $state.raw<Saved | null>(null);
  problem = $state.raw<Problem | null>(null);
  theirs = $state.raw<Saved | null>(null);
  busy = $state(false);
  private before: Draft;

  constructor(
    private readonly actions: Actions<Saved, Draft>,
    record: Saved | null,
    blank: Draft,
  ) {
    this.saved = record;
    this.before = record ? actions.draft(record) : blank;
    this.draft = { ...this.before };
  }

  /** Whether something typed would be lost. */
  get touched(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.before);
  }

  /** The record as saved, or null when the server refused; `problem` and `theirs` then say why. */
  async save(): Promise<Saved | null> {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    this.theirs = null;
    const draft = $state.snapshot(this.draft) as Draft;
    try {
      return this.saved
        ? await this.actions.change(this.saved.id, draft, this.before, this.saved.version)
        : await this.actions.create(draft);
    } catch (thrown) {
      this.refused(problemFrom(thrown));
      return null;
    } finally {
      this.busy = false;
    }
  }

  private refused(problem: Problem): void {
    if (problem.status === 412 && problem.body.current) {
      this.theirs = problem.body.current as Saved;
    }
    this.problem = problem;
  }

  /** Saves mine over theirs, knowingly: from now on their version is what is being changed. */
  keepMine(): Promise<Saved | null> {
    this.adopt();
    return this.save();
  }

  /** Throws mine away and shows theirs in the form. */
  takeTheirs(): void {
    this.adopt();
    this.draft = { ...this.before };
  }

  private adopt(): void {
    if (!this.theirs) return;
    this.saved = this.theirs;
    this.before = this.actions.draft(this.theirs);
    this.theirs = null;
    this.problem = null;
  }

  /** What differs between the form and the other person's version, field by field. */
  differences(
    labels: Partial<Record<keyof Draft, string>>,
    show: (value: unknown) => string = String,
  ) {
    if (!this.theirs) return [];
    const theirs = this.actions.draft(this.theirs);
    return (Object.keys(labels) as (keyof Draft)[])
      .filter((name) => JSON.stringify(theirs[name]) !== JSON.stringify(this.draft[name]))
      .map((name) => ({
        label: labels[name]!,
        mine: show(this.draft[name] ?? ""),
        theirs: show(theirs[name] ?? ""),
      }));
  }
}

/** The members of `draft` that differ from `before`: the body of a PATCH. */
export function changed<Draft extends object>(draft: Draft, before: Draft): Partial<Draft> {
  const names = Object.keys(draft) as (keyof Draft)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, draft[name]]),
  ) as Partial<Draft>;
}

/** A body for creation, which knows no null: what is absent is not sent. */
export function present<Body extends object>(body: Body) {
  const given = Object.entries(body).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as { [Name in keyof Body]: Exclude<Body[Name], null> };
}
