import { say } from "../i18n/language.svelte";
import type { Params } from "../i18n/message";

export interface FieldFault {
  pointer: string;
  code: string;
  detail?: string;
  params?: Params;
}

/** One RFC 9457 refusal of the server, or the server's silence (code "unreachable"). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(typeof body.detail === "string" ? body.detail : code);
  }

  /**
   * What happened and what to do, in the user's language; the server's English as the last resort.
   */
  get text(): string {
    return (
      say(`problem.${this.code}`, this.body.params as Params) ??
      (this.body.detail as string | undefined) ??
      (this.body.title as string | undefined) ??
      say("problem.unexpected") ??
      this.code
    );
  }

  get request_id(): string | undefined {
    return this.body.request_id as string | undefined;
  }

  get faults(): FieldFault[] {
    return (this.body.errors as FieldFault[] | undefined) ?? [];
  }

  /**
   * The sentence for the field at "/last_name" (or "#/last_name"), if the server found fault with
   * it.
   */
  at(pointer: string): string | undefined {
    const found = this.faults.find((fault) => fault.pointer.replace(/^#/, "") === pointer);
    return found && faultText(found);
  }
}

export function faultText(fault: FieldFault): string {
  return (
    say(`problem.field-${fault.code}`, fault.params) ??
    say(`problem.${fault.code}`, fault.params) ??
    fault.detail ??
    fault.code
  );
}

/** Wraps whatever was thrown, so that screens only ever meet a Problem. */
export function problemFrom(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof TypeError) return new Problem(0, "unreachable");
  return new Problem(0, "unexpected", { detail: String(thrown) });
}

/** True for a request that a newer one made pointless. */
export function aborted(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}
