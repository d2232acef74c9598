// The rules by which a line is ordered, and what they mean in words.
import { t } from "../i18n/language.svelte";
import { api, ifMatch, need } from "../api/client";
import type { Served } from "../api/types";

export type Class = "urgent" | "returned" | "appointment" | "normal";

type Got<P extends "/queue/policy"> =
  Served[P]["get"]["responses"][200]["content"]["application/json"];
export type Rules = Got<"/queue/policy"> & {
  /** Of one doctor: whether these are the doctor's own or the clinic's. */
  own?: boolean;
};

const at = (id: number) => ({ params: { path: { id } } });

/** The clinic's rules, or those that hold for one doctor. */
export async function readRules(doctor_id: number | null): Promise<Rules> {
  if (doctor_id === null) return need(api.GET("/queue/policy"));
  const { own, policy } = await need(api.GET("/doctors/{id}/queue-policy", at(doctor_id)));
  return { ...policy, own };
}

/** Keeps the rules; 412 when somebody else changed them meanwhile. */
export async function keepRules(doctor_id: number | null, rules: Rules): Promise<Rules> {
  const { classes, grace_before_minutes, grace_after_minutes } = rules;
  const { fairness, aging_minutes, ratio_appointments } = rules;
  const grace = { grace_before_minutes, grace_after_minutes };
  const body = { classes, ...grace, fairness, aging_minutes, ratio_appointments };
  const headers = ifMatch(rules.version);
  if (doctor_id === null) return need(api.PATCH("/queue/policy", { headers, body }));
  // A doctor's first own rules have no earlier version that somebody could have changed.
  const how = { ...at(doctor_id), body, ...(rules.own ? { headers } : {}) };
  const { own, policy } = await need(api.PUT("/doctors/{id}/queue-policy", how));
  return { ...policy, own };
}

/** From now on the clinic's rules hold for this doctor too. */
export async function dropRules(doctor_id: number): Promise<void> {
  await need(api.DELETE("/doctors/{id}/queue-policy", at(doctor_id)));
}

/** Lets a doctor call from another one's line, or from their own again. */
export async function joinLine(doctor_id: number, leader_doctor_id: number | null): Promise<void> {
  const how = { ...at(doctor_id), body: leader_doctor_id ? { leader_doctor_id } : {} };
  await need(api.PUT("/doctors/{id}/queue-group", how));
}

/** What the rules mean for those who wait, one sentence for each rule. */
export function inWords(rules: Rules): string[] {
  const order = rules.classes.map((one) => t(`rules.class-${one}`)).join(" → ");
  const said = [t("rules.say-order", { order })];
  const { grace_before_minutes: before, grace_after_minutes: after } = rules;
  said.push(t("rules.say-grace", { before, after }));
  said.push(t("rules.say-example", example(before, after)));
  if (rules.fairness === "aging") {
    said.push(t("rules.say-aging", { minutes: rules.aging_minutes }));
  } else if (rules.fairness === "ratio") {
    said.push(t("rules.say-ratio", { count: rules.ratio_appointments }));
  } else said.push(t("rules.say-none"));
  return said;
}

// A booking at ten, so that the minutes become times of a clock.
function example(before: number, after: number) {
  const clock = (minutes: number) => {
    const at = 10 * 60 + minutes;
    return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  };
  return { time: "10:00", from: clock(-before), until: clock(after) };
}

/** The order with one class moved up. */
export function raised(order: Class[], one: Class): Class[] {
  const at = order.indexOf(one);
  if (at < 1) return order;
  const moved = [...order];
  moved.splice(at - 1, 2, one, order[at - 1]!);
  return moved;
}
