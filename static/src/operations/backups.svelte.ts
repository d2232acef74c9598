// The state of the backups as the server tells it, and the one button that makes another.
import { api, need } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";
import type { Backup, Backups } from "../api/types";
import { dayOf, now } from "../i18n/dates";
import { t } from "../i18n/language.svelte";
import { listen } from "../shell/live.svelte";
import { toast } from "../ui/toasts.svelte";

const ends = new Set<string>(["backup_done", "backup_failed", "backup_sent", "reload"]);

export class BackupsState {
  found = $state.raw<Backups | null>(null);
  problem = $state.raw<Problem | null>(null);
  percent = $state<number | null>(null);
  /** Of the copy on its way to the second place. */
  sending = $state<number | null>(null);
  private asked = false;

  /** Reads now and follows the progress until the returned function is called. */
  watch(): () => void {
    void this.read();
    return listen((name, data) => {
      if (name === "backup_progress") this.percent = Number(data.percent);
      else if (name === "backup_sending") this.sending = Number(data.percent);
      else if (ends.has(name)) {
        // One's own request says itself how it ended.
        if (!this.asked) this.percent = null;
        void this.read();
      }
    });
  }

  async read(): Promise<void> {
    try {
      this.found = await need(api.GET("/backups"));
      this.percent = this.found.running?.percent ?? (this.asked ? this.percent : null);
      this.sending = this.found.second?.percent ?? null;
      this.problem = null;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  /** Makes a backup; answered when it is finished and proven. */
  async make(): Promise<void> {
    if (this.percent !== null) return;
    this.asked = true;
    this.percent = 0;
    this.problem = null;
    try {
      await need(api.POST("/backups"));
      toast(t("operations.made-toast"));
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
    this.asked = false;
    this.percent = null;
    const refused = this.problem;
    await this.read();
    this.problem ??= refused;
  }
}

/** Whole hours since the newest proven backup, or null when there is none. */
export function hoursOld(newest_proven_at: string | null): number | null {
  if (!newest_proven_at) return null;
  return Math.max(0, Math.floor((now().getTime() - Date.parse(newest_proven_at)) / 3_600_000));
}

export interface BackupDay {
  day: string;
  proven: boolean;
}

/** The last `count` days, oldest first, and whether each has a proven backup. */
export function days(items: Backup[], count: number): BackupDay[] {
  const proven = new Set(items.filter((one) => one.proven_at).map((one) => dayOf(one.made_at)));
  const midday = Date.parse(`${dayOf(now())}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(midday - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10);
    return { day, proven: proven.has(day) };
  });
}
