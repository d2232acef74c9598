// What someone typed and has not saved. Drafts live in memory only: they survive a lock and a
// switch
// of users, and no patient's data stays on the disk of a shared PC.

export interface Draft<T> {
  value: T;
  kept_at: Date;
}

const drafts = new Map<string, Draft<unknown>>();
let owner = 0;

/** Drafts belong to a person: the next one at this PC sees only their own. */
export function ownDrafts(user_id: number): void {
  owner = user_id;
}

function name(form: string, of: number = owner): string {
  return `${of}/${form}`;
}

export function keepDraft<T>(form: string, value: T): Draft<T> {
  const draft = { value, kept_at: new Date() };
  drafts.set(name(form), draft);
  return draft;
}

export function draft<T>(form: string): Draft<T> | undefined {
  return drafts.get(name(form)) as Draft<T> | undefined;
}

export function dropDraft(form: string): void {
  drafts.delete(name(form));
}

/** Whether `user_id` left something unsaved: the lock screen says so. */
export function hasDrafts(user_id: number): boolean {
  return [...drafts.keys()].some((key) => key.startsWith(`${user_id}/`));
}

/** Signing out, unlike locking, throws a person's drafts away. */
export function dropAllDrafts(user_id: number): void {
  for (const key of [...drafts.keys()]) if (key.startsWith(`${user_id}/`)) drafts.delete(key);
}
