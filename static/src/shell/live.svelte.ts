import { can } from "../accounts/session.svelte";
import { Stream, type Asked, type EventName, type Told } from "./stream";

type Listener = (name: EventName, data: Record<string, unknown>) => void;

let state = $state<"connecting" | "live" | "lost">("connecting");
let lostAt = $state.raw<Date | null>(null);
const listeners = new Set<Listener>();

/** Whether the screen shows the present; `lost_at` is the moment it stopped to. */
export const live = {
  get state() {
    return state;
  },
  get lost_at() {
    return lostAt;
  },
};

/** Calls `listener` for every event until the returned function is called. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hear(told: Told): void {
  if (told.kind === "event") {
    for (const one of [...listeners]) one(told.name, told.data as Record<string, unknown>);
  } else if (told.state === "live") {
    state = "live";
    lostAt = null;
  } else {
    lostAt ??= new Date();
    state = "lost";
  }
}

function address(): string {
  const topics = ["staff"];
  if (can("see_queue")) topics.push("queue");
  if (can("see_diary")) topics.push("diary");
  if (can("see_patients")) topics.push("patients");
  if (can("see_money")) topics.push("money");
  if (can("manage_backups")) topics.push("backups");
  if (can("see_system")) topics.push("alerts");
  if (can("see_audit")) topics.push("privacy");
  return `/api/v1/events?topics=${topics.join(",")}`;
}

let retryNow: () => void = () => {};

/** Asks the stream to try at once. */
export function retry(): void {
  retryNow();
}

/** Connects for the session that `owner` names; returns how to leave. */
export function connect(owner: string): () => void {
  state = "connecting";
  return typeof SharedWorker === "function" ? viaWorker(owner) : alone(owner);
}

function viaWorker(owner: string): () => void {
  const worker = new SharedWorker(new URL("./live.worker.ts", import.meta.url), {
    type: "module",
    name: "clinicd-live",
  });
  const ask = (asked: Asked) => worker.port.postMessage(asked);
  const join = () => ask({ ask: "open", address: address(), owner });
  const leave = () => ask({ ask: "leave" });
  worker.port.onmessage = (event: MessageEvent<Told>) => hear(event.data);
  join();
  retryNow = () => ask({ ask: "retry" });
  // A page that the browser sets aside hears nothing; when it comes back it joins again.
  addEventListener("pagehide", leave);
  addEventListener("pageshow", join);
  return () => {
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", join);
    leave();
    worker.port.close();
  };
}

function alone(owner: string): () => void {
  const stream = new Stream(hear);
  stream.open(address(), owner);
  retryNow = () => stream.retry();
  return () => stream.close();
}
