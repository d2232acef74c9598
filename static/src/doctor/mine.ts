// What the doctor's own screen asks of the server beyond the line itself.
import type { Visit } from "../api/types";
import { api, need } from "../api/client";

/** Opens the chart of whoever is with the doctor: the server writes that down. */
export function readMine(doctor_id: number) {
  return need(api.GET("/queues/{doctor_id}/mine", { params: { path: { doctor_id } } }));
}
export type Mine = Awaited<ReturnType<typeof readMine>>;
/** As much of the chart as fits above the work. */
export type MinePatient = NonNullable<Mine["patient"]>;
/** A booking of today whose patient has not arrived. */
export type Coming = Mine["coming"][number];

/** Earlier visits, the newest first. */
export async function readPast(patient_id: number): Promise<Visit[]> {
  const params = { path: { id: patient_id } };
  return (await need(api.GET("/patients/{id}/visits", { params }))).items;
}
