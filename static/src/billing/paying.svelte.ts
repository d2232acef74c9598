// Taking money for one invoice: the method, the parts, the change, and the one intent behind them.
import { minorFrom } from "../catalog/money";
import { change } from "./cash";
import { Intent } from "./intent.svelte";
import { send } from "./server";
import { faultOf, left, withPart, type Part } from "./split";
import type { Invoice, List, Method, Payment } from "./types";
import { typedSum } from "./words";

export interface PayPart {
  method: Method;
  amount_minor: number;
  tendered_minor?: number;
}
export interface PayBody {
  parts: PayPart[];
}

type Split = List<Payment> | { payments: Payment[] } | Payment[];

function listed(answer: Split): Payment[] {
  if (Array.isArray(answer)) return answer;
  return "items" in answer ? answer.items : answer.payments;
}

async function take(invoice_id: number, body: PayBody, key: string): Promise<Payment[]> {
  const path = `/invoices/${invoice_id}/payments`;
  const [only] = body.parts;
  if (body.parts.length === 1) return [await send<Payment>("POST", path, { body: only!, key })];
  return listed(await send<Split>("POST", `${path}/split`, { body, key }));
}

export class Paying {
  method = $state<Method>("cash");
  /** Cash given, as typed; empty means exactly. */
  given = $state("");
  /** A part of the sum, as typed; empty means all that is due. */
  some = $state("");
  /** Several ways at once; empty means one. */
  parts = $state.raw<Part[]>([]);
  readonly intent: Intent<PayBody, Payment[]>;

  constructor(private readonly invoice: () => Invoice) {
    const id = invoice().id;
    this.intent = new Intent(`pay.${id}`, (body, key) => take(id, body, key));
  }

  get due(): number {
    return this.invoice().due_minor;
  }

  /** What will be taken now: all that is due, or the part that was typed; null when it is wrong. */
  get amount(): number | null {
    if (this.parts.length > 0) {
      return faultOf(this.due, this.parts) ? null : this.due - left(this.due, this.parts);
    }
    if (this.some.trim() === "") return this.due;
    const typed = minorFrom(this.some);
    return typed !== null && typed > 0 && typed <= this.due ? typed : null;
  }

  /** The cash in this payment: what the change is reckoned from. */
  get cashDue(): number | null {
    const part = this.parts.find((one) => one.method === "cash");
    if (this.parts.length > 0) return part ? part.amount_minor : null;
    return this.method === "cash" ? this.amount : null;
  }

  /** Null when what was given is no sum or not enough. */
  get change(): number | null {
    if (this.cashDue === null) return null;
    if (this.given.trim() === "") return 0;
    const given = minorFrom(this.given);
    return given === null ? null : change(this.cashDue, given);
  }

  /** What the button would send, or null while something is wrong. */
  get body(): PayBody | null {
    const { amount, cashDue } = this;
    if (amount === null || amount <= 0) return null;
    if (cashDue !== null && this.change === null) return null;
    const one = [{ method: this.method, amount_minor: amount }];
    const parts = this.parts.length > 0 ? this.parts : one;
    const given = cashDue !== null && this.given.trim() !== "" ? minorFrom(this.given) : null;
    return {
      parts: parts.map((part) =>
        part.method === "cash" && given !== null ? { ...part, tendered_minor: given } : { ...part },
      ),
    };
  }

  choose(method: Method): void {
    if (this.intent.locked) return;
    this.method = method;
    this.parts = [];
  }

  /** Begins to split: one part by the chosen method and the rest by another. */
  split(): void {
    if (this.intent.locked) return;
    const first = this.method === "cash" ? "card" : this.method;
    this.given = "";
    this.some = "";
    this.parts = [
      { method: first, amount_minor: 0 },
      { method: "cash", amount_minor: this.due },
    ];
  }

  setPart(index: number, typed: string): void {
    this.parts = withPart(this.due, this.parts, index, minorFrom(typed) ?? 0);
  }

  setMethod(index: number, method: Method): void {
    this.parts = this.parts.map((part, at) => (at === index ? { ...part, method } : part));
  }

  addPart(free: Method): void {
    const last = this.parts.length - 1;
    const more = [...this.parts.slice(0, last), { method: free, amount_minor: 0 }];
    this.parts = [...more, this.parts[last]!];
  }

  removePart(index: number): void {
    const kept = this.parts.filter((_, at) => at !== index);
    this.parts = kept.length < 2 ? [] : withPart(this.due, kept, 0, kept[0]!.amount_minor);
  }

  /** Puts a suggested sum into the field. */
  give(minor: number | null): void {
    this.given = minor === null ? "" : typedSum(minor);
  }

  /** After a payment the next one begins afresh. */
  reset(): void {
    this.given = "";
    this.some = "";
    this.parts = [];
  }
}
