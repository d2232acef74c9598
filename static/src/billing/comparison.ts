// What a comparison with a provider's statement answers, and how its rows are read: each is one
// payment, with what stands here and what the statement says.
import { moment } from "../i18n/dates";
import { t } from "../i18n/language.svelte";
import { sum } from "./words";

/** One payment on one side; `line` is 0 where it stands in no statement. */
export interface MoneySide {
  reference: string;
  at: string;
  amount_minor: number;
  state: "paid" | "returned" | "cancelled" | "pending";
  invoice_id: number | null;
  line: number;
}

export interface Comparison {
  matched: number;
  missing_here: MoneySide[];
  missing_there: MoneySide[];
  different: { reference: string; what: string[]; here: MoneySide; there: MoneySide }[];
}

export interface Row {
  reference: string;
  at: string;
  here: string;
  there: string;
  invoice_id: number | null;
}

export interface Group {
  title: "billing.different" | "billing.missing-here" | "billing.missing-there";
  rows: Row[];
}

function said({ amount_minor, state }: MoneySide): string {
  const amount = sum(amount_minor);
  return state === "paid" ? amount : `${amount}, ${t(`billing.money-${state}`)}`;
}

// A statement's row may come without its moment.
const when = ({ at }: MoneySide) => (at.startsWith("1970-01-01") ? "" : moment(at));

function there(side: MoneySide, what: string[] = []): string {
  const twice = what.includes("twice") ? `, ${t("billing.twice")}` : "";
  return `${said(side)}${twice} (${t("billing.line-of-file", { line: String(side.line) })})`;
}

/** What differs, and what only one side knows; without the groups that are empty. */
export function groupsOf(found: Comparison): Group[] {
  const groups: Group[] = [
    {
      title: "billing.different",
      rows: found.different.map((one) => ({
        reference: one.reference,
        at: when(one.here),
        here: said(one.here),
        there: there(one.there, one.what),
        invoice_id: one.here.invoice_id,
      })),
    },
    {
      title: "billing.missing-here",
      rows: found.missing_here.map((one) => ({
        reference: one.reference,
        at: when(one),
        here: "",
        there: there(one),
        invoice_id: null,
      })),
    },
    {
      title: "billing.missing-there",
      rows: found.missing_there.map((one) => ({
        reference: one.reference,
        at: when(one),
        here: said(one),
        there: "",
        invoice_id: one.invoice_id,
      })),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
