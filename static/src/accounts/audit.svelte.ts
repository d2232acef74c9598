// Pages of the audit, newest first, for one choice of filters.
import { api, need } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";
import type { AuditRow } from "../api/types";
import { dayAfter, startOf } from "../i18n/dates";

export interface Filters {
  entity: string;
  entity_id: string;
  patient: string;
  action: string;
  user_id: string;
  from: string;
  to: string;
}

export const everything: Filters = {
  entity: "",
  entity_id: "",
  patient: "",
  action: "",
  user_id: "",
  from: "",
  to: "",
};

const page_size = 50;

/** The filters of an address such as "/audit?user_id=3", for links from other screens. */
export function filtersOf(search: string): Filters {
  const asked = new URLSearchParams(search);
  const given = Object.keys(everything).map((name) => [name, asked.get(name) ?? ""]);
  return Object.fromEntries(given) as unknown as Filters;
}

/** What the server is asked for these filters; a number half typed is left out. */
function queryOf(filters: Filters) {
  return {
    ...(filters.entity ? { entity: filters.entity } : {}),
    ...(/^\d+$/.test(filters.entity_id) ? { entity_id: Number(filters.entity_id) } : {}),
    ...(/^\d+$/.test(filters.patient) ? { patient: Number(filters.patient) } : {}),
    ...(filters.action ? { action: filters.action } : {}),
    ...(filters.user_id ? { user_id: Number(filters.user_id) } : {}),
    ...(filters.from ? { from: startOf(filters.from) } : {}),
    // The last day counts whole.
    ...(filters.to ? { to: startOf(dayAfter(filters.to)) } : {}),
  };
}

/** Where the same entries can be taken along. */
export function exportOf(filters: Filters, format: "csv" | "json"): string {
  const query = Object.entries(queryOf(filters)).map(([name, value]) => [name, String(value)]);
  return `/api/v1/audit/export?${new URLSearchParams([...query, ["format", format]]).toString()}`;
}

export class AuditState {
  rows = $state.raw<AuditRow[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  more = $state(false);
  private cursor: string | null = null;
  private turn = 0;

  /** Reads the first page for `filters`; an older question's late answer is dropped. */
  async read(filters: Filters): Promise<void> {
    this.cursor = null;
    await this.append(filters, []);
  }

  async readMore(filters: Filters): Promise<void> {
    await this.append(filters, this.rows ?? []);
  }

  private async append(filters: Filters, before: AuditRow[]): Promise<void> {
    const mine = ++this.turn;
    const query = {
      limit: page_size,
      ...queryOf(filters),
      ...(this.cursor ? { cursor: Number(this.cursor) } : {}),
    };
    try {
      const page = await need(api.GET("/audit", { params: { query } }));
      if (mine !== this.turn) return;
      this.rows = [...before, ...page.items];
      this.cursor = page.next_cursor ?? null;
      this.more = this.cursor !== null;
      this.problem = null;
    } catch (thrown) {
      if (mine === this.turn) this.problem = problemFrom(thrown);
    }
  }
}
