/** "12:07" until an offer runs out, or null once it has. */
export function remaining(expires_at: string, present: Date): string | null {
  const seconds = Math.floor((Date.parse(expires_at) - present.getTime()) / 1000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
