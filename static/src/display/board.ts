// What the wall knows: one answer of GET /api/v1/display, and which of its calls are news.

export interface Call {
  ticket_id: number;
  number: number;
  room: string | null;
  called_at: string;
  calls: number;
  /** As far as the clinic's privacy allows; nothing by default. */
  name?: string | null;
}

export interface Board {
  clinic_name: string;
  language: string;
  now: string;
  date: string;
  time_zone: string;
  calling: Call[];
  next: { number: number; doctor_id: number }[];
}

// A TV that was away for longer shows the call, but does not shout it at an empty corridor.
const news_lasts_ms = 120_000;

// The moment belongs to the key: an undone call may come again with the same count.
export function callKey(call: Call): string {
  return `${call.ticket_id}:${call.calls}:${call.called_at}`;
}

/** The calls of `next` that `previous` did not have, oldest first. A first board has no news. */
export function freshCalls(previous: Board | null, next: Board): Call[] {
  if (!previous) return [];
  const known = new Set(previous.calling.map(callKey));
  const now = Date.parse(next.now);
  return next.calling
    .filter((call) => !known.has(callKey(call)) && now - Date.parse(call.called_at) < news_lasts_ms)
    .reverse();
}

/**
 * The large call and the ones beside it. A call whose turn to be said has not come yet stands
 * beside at once: whoever holds the number looks up within a second, even while another one is
 * said. One that was undone leaves at once, although it may still be heard.
 */
export function arrange(board: Board, saying: Call | null) {
  const stands = (call: Call) => board.calling.some((one) => callKey(one) === callKey(call));
  const large = (saying && stands(saying) ? saying : board.calling[0]) ?? null;
  const past = board.calling.filter((call) => call.ticket_id !== large?.ticket_id).slice(0, 5);
  return { large, past };
}
