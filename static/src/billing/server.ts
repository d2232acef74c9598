// One way to the money routes. A request that moves money carries the caller's own key, so that
// asking again after a lost answer cannot charge twice.
import { freshKey, ifMatch, need } from "../api/client";
import { Problem } from "../api/problem";

interface Wish {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: object;
  /** Idempotency key; one is made for a POST without. */
  key?: string;
  version?: number;
  signal?: AbortSignal;
}

function address(path: string, query: Wish["query"] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${text && `?${text}`}`;
}

async function answer(method: string, path: string, wish: Wish) {
  const headers: Record<string, string> = {};
  if (method === "POST") headers["Idempotency-Key"] = wish.key ?? freshKey();
  if (wish.body) headers["Content-Type"] = "application/json";
  if (wish.version !== undefined) Object.assign(headers, ifMatch(wish.version));
  const response = await fetch(address(path, wish.query), {
    method,
    headers,
    credentials: "same-origin",
    ...(wish.body ? { body: JSON.stringify(wish.body) } : {}),
    ...(wish.signal ? { signal: wish.signal } : {}),
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get("content-type") ?? "");
  const content: unknown = text && json ? JSON.parse(text) : undefined;
  return { data: content, error: content, response };
}

/** Sends one request below /api/v1; throws the server's Problem, or "unreachable". */
export async function send<Answer>(
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  wish: Wish = {},
): Promise<Answer> {
  return (await need(answer(method, path, wish))) as Answer;
}

export const get = <Answer>(path: string, query?: Wish["query"], signal?: AbortSignal) =>
  send<Answer>("GET", path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) });

/** Every page of a list, one after another; `most` keeps a runaway list from filling the screen. */
export async function all<Item>(
  path: string,
  query: Record<string, string | number | boolean | null | undefined> = {},
  most = 1000,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; next_cursor: string | null } = await get(path, {
      ...query,
      cursor,
    });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor && items.length < most);
  return items;
}

/** Asks whether the clinic can save anything before money is touched; throws why it cannot. */
export async function askReady(): Promise<void> {
  const response = await fetch("/ready", { cache: "no-store" });
  if (response.status !== 503) return;
  const said = (await response.json().catch(() => ({}))) as { reasons?: { detail?: string }[] };
  const detail = said.reasons?.map((one) => one.detail).filter(Boolean).join(" ");
  throw new Problem(503, "not-ready", detail ? { detail, params: { why: detail } } : {});
}
