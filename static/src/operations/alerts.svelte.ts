// What is wrong now, as the server tells it: the page of alerts, the health page and the banner.
import { api, need } from "../api/client";
import type { Alert, Alerts } from "../api/types";
import { say, t } from "../i18n/language.svelte";
import { Reading } from "../ui/reading.svelte";

const refresh_ms = 60_000;

export class AlertsState extends Reading<Alerts> {
  constructor() {
    super(() => need(api.GET("/alerts")));
  }

  /**
   * Reads now, whenever something changes and every minute (a server that is in trouble may not
   * tell), until the returned function is called.
   */
  watch(): () => void {
    const leave = this.follow("alert_raised", "alert_recovered", "alert_seen");
    const timer = setInterval(() => void this.read(), refresh_ms);
    return () => {
      clearInterval(timer);
      leave();
    };
  }

  /** Says that it was seen: its banner goes, the alert stays until it is over. */
  acknowledge(alert: Alert): Promise<boolean> {
    const path = { id: alert.id };
    return this.act(() => need(api.POST("/alerts/{id}/acknowledge", { params: { path } })));
  }
}

/** What is wrong, in a sentence. */
export function sentence(alert: Alert): string {
  const { value, subject } = alert;
  return t(`watch.now-${alert.rule}`, { value, subject });
}
export function fix(alert: Alert): string {
  return t(`watch.fix-${alert.rule}`);
}

interface Finding {
  code: string;
  detail: string;
  params?: unknown;
}
/** A check's result in the user's language; the server's own sentence where there is none. */
export function findingText(one: Finding, moment: (at: string) => string): string {
  const params = { ...(one.params as Record<string, string | number>) };
  for (const name of ["now", "last"]) {
    if (typeof params[name] === "string") params[name] = moment(params[name]);
  }
  if (typeof params.way === "string") params.way = say(`watch.way-${params.way}`) ?? params.way;
  return say(`watch.finding-${one.code}`, params) ?? one.detail;
}
