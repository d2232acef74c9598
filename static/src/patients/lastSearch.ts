// What stood in the search box, for the way back from another screen or through a lock.
import { draft, dropDraft, keepDraft } from "../shell/drafts";

export function keptSearch(): string {
  return draft<string>("search")?.value ?? "";
}

export function keepSearch(query: string): void {
  if (query.trim()) keepDraft("search", query);
  else dropDraft("search");
}
