// The three things the wall asks of the server. It holds no token of its own: the link's token is
// spent once for a cookie that scripts cannot read.
import type { Board } from "./board";
import { SignedOut, type Source } from "./follow";

const base = "/api/v1";
// A board that takes longer is as good as lost.
const patience_ms = 5_000;

/** Spends the token of /display#TOKEN, if there is one, and takes it out of the address. */
export async function claimToken(): Promise<void> {
  const token = location.hash.slice(1);
  if (!token) return;
  const answer = await fetch(`${base}/sessions/display`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  // Only a spent token leaves the address: after a lost connection a reload must find it again.
  if (answer.ok) history.replaceState(null, "", location.pathname + location.search);
  else if (answer.status < 500) throw new SignedOut(`The link was refused (${answer.status})`);
  else throw new Error(`The link could not be checked (${answer.status})`);
}

// ?doctors=3,7 in the screen's address: only the doors it hangs between, in this order.
function doors(): string {
  const wished = new URLSearchParams(location.search).get("doctors");
  return wished ? `?doctors=${encodeURIComponent(wished)}` : "";
}

// A screen for some doors is silent about the others.
function atTheseDoors(board: Board): Board {
  if (!doors()) return board;
  const shown = new Set(board.doctors?.map((one) => one.doctor_id));
  const lines = new Set(board.doctors?.map((one) => one.line_id));
  const calling = board.calling.filter((call) => shown.has(call.doctor_id));
  return { ...board, calling, next: board.next.filter((one) => lines.has(one.doctor_id)) };
}

/** Names the screens that the server has now; it changes with every new version of them. */
export async function readVersion(): Promise<string | null> {
  const how = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patience_ms) };
  const answer = await fetch(location.pathname, how as RequestInit);
  return answer.ok ? answer.headers.get("etag") : null;
}

export const server: Source = {
  async load() {
    const signal = AbortSignal.timeout(patience_ms);
    const answer = await fetch(`${base}/display${doors()}`, { signal });
    if (answer.status === 401 || answer.status === 403) throw new SignedOut("Not linked");
    if (!answer.ok) throw new Error(`The board answered ${answer.status}`);
    return atTheseDoors((await answer.json()) as Board);
  },
  openStream: () => new EventSource(`${base}/events?topics=display`),
};
