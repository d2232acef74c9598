import createClient, { type Middleware } from "openapi-fetch";
import { Problem } from "./problem";
import type { Served } from "./types";

/** A key that makes a repeated POST happen once: a UUID of version 7 (RFC 9562) without hyphens. As
 *  it begins with the time, keys of one hour lie together on the server's disk. There is no
 *  crypto.randomUUID on plain http. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let onRefused: (problem: Problem) => void = () => {};

/** Calls `handler` for every 401: the session ended or was locked under us. */
export function whenRefused(handler: (problem: Problem) => void): void {
  onRefused = handler;
}

const manners: Middleware = {
  onRequest({ request }) {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", freshKey());
    }
    return request;
  },
};

export const api = createClient<Served>({
  baseUrl: `${location.origin}/api/v1`,
  credentials: "same-origin",
});
api.use(manners);

/** Header that lets a change through only when nobody else changed the record meanwhile. */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's object, or a thrown Problem. */
export async function need<T>(request: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (response.ok) return data as T;
  const body = (typeof error === "object" && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const code = typeof body.code === "string" ? body.code : `http-${response.status}`;
  const problem = new Problem(response.status, code, body);
  if (response.status === 401) onRefused(problem);
  throw problem;
}
