// Which doctor and service a walk-in most likely wants: those of the last visit, else those this
// desk
// gave last, else the shortest queue.
import type { Doctor, Queue, Service, Visit } from "../api/types";

const setting = "clinicd.last-ticket";

export interface Choice {
  doctor_id: number;
  service_id: number | null;
}

function remembered(): Partial<Choice> {
  try {
    return JSON.parse(localStorage.getItem(setting) ?? "{}") as Partial<Choice>;
  } catch {
    return {};
  }
}

/** Remembers what this desk chose last. */
export function rememberChoice(choice: Choice): void {
  localStorage.setItem(setting, JSON.stringify(choice));
}

/** The likely choice, or null while there is no doctor to choose. */
export function likelyChoice(
  doctors: Doctor[],
  services: Service[],
  queues: Queue[],
  visits: Visit[],
  last: Partial<Choice> = remembered(),
): Choice | null {
  const working = (id: number | null | undefined) =>
    doctors.find((one) => one.id === id && !one.archived);
  const shortest = [...queues]
    .sort((a, b) => a.waiting - b.waiting)
    .map((one) => working(one.doctor_id));
  const doctor =
    working(visits[0]?.doctor_id) ??
    working(last.doctor_id) ??
    shortest.find(Boolean) ??
    doctors[0];
  if (!doctor) return null;
  return { doctor_id: doctor.id, service_id: likelyService(doctor, services, last) };
}

/** The service that goes with a doctor: the one given last there, else the department's first. */
export function likelyService(
  doctor: Doctor,
  services: Service[],
  last: Partial<Choice> = remembered(),
): number | null {
  const fitting = servicesOf(doctor, services);
  const same =
    last.doctor_id === doctor.id ? fitting.find((one) => one.id === last.service_id) : undefined;
  return (same ?? fitting[0])?.id ?? null;
}

/** What a doctor's department sells, and what belongs to no department. */
export function servicesOf(doctor: Doctor, services: Service[]): Service[] {
  const own = services.filter((one) => !one.archived && one.department_id === doctor.department_id);
  const common = services.filter((one) => !one.archived && one.department_id == null);
  return [...own, ...common];
}
