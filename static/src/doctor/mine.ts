// What the doctor's own screen asks of the server beyond the line itself.
import type { Patient, Visit } from "../api/types";
import { api, need } from "../api/client";
import { ask } from "../queue/server";
import type { Queue, Ticket } from "../queue/types";

/** As much of the chart as fits above the work. */
export interface MinePatient extends Pick<
  Patient,
  "birth_date" | "sex" | "allergy_status" | "allergies" | "conditions" | "notes" | "last_visit_at"
> {
  name: string;
  age: number | null;
}

/** A booking of today whose patient has not arrived. */
export interface Coming {
  id: number;
  time: string;
  patient_name: string;
  reason: string | null;
  status: string;
}

export interface Mine {
  queue: Queue;
  current: Ticket | null;
  patient: MinePatient | null;
  coming: Coming[];
}

/** Opens the chart of whoever is with the doctor: the server writes that down. */
export function readMine(doctor_id: number): Promise<Mine> {
  return ask("GET", "/queues/{doctor_id}/mine", { params: { path: { doctor_id } } });
}

/** Earlier visits, the newest first. */
export async function readPast(patient_id: number): Promise<Visit[]> {
  const params = { path: { id: patient_id } };
  return (await need(api.GET("/patients/{id}/visits", { params }))).items;
}
