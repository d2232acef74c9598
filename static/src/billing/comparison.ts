// What a comparison with a provider's statement answers. Its rows are shown as they are: a column
// per member, sums and moments in the clinic's form.
import { moment } from "../i18n/dates";
import { sum } from "./words";

export type Unequal = Record<string, unknown>;

export interface Comparison {
  matched: number;
  missing_here: Unequal[];
  missing_there: Unequal[];
  different: Unequal[];
}

function cell(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (name.endsWith("_minor") && typeof value === "number") return sum(value);
  if (name.endsWith("_at") && typeof value === "string" && value) return moment(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Columns in the order in which the rows first name them, without those that are empty. */
export function tableOf(rows: Unequal[]): { columns: string[]; rows: string[][] } {
  const named = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = named.filter((name) => rows.some((row) => cell(name, row[name]) !== ""));
  return { columns, rows: rows.map((row) => columns.map((name) => cell(name, row[name]))) };
}
