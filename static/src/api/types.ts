// The server's objects, named once. They are read off the routes, so that a renamed schema in the
// document changes nothing here and a changed member does not compile.
import type { paths } from "../../generated/api";

/** The routes of this version, without the prefix that all of them share. */
export type Served = {
  [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : never]: paths[P];
};

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type Got<P extends keyof Served> = Served[P] extends { get: { responses: { 200: infer R } } }
  ? Json<R>
  : never;
type Item<List> = List extends { items: (infer One)[] } ? One : never;
type Sent<P extends keyof Served, M extends "post" | "patch" | "put"> = Served[P] extends {
  [K in M]: { requestBody?: infer R };
}
  ? Json<NonNullable<R>>
  : never;

export type Session = Got<"/sessions/current">;
export type Permission = Session["permissions"][number];
export type Tile = Item<Got<"/sessions/tiles">>;
export type SessionRow = Item<Got<"/sessions">>;
export type User = Got<"/users/{id}">;
export type Clinic = Got<"/clinic">;
export type NewUser = Sent<"/users", "post">;
export type ClinicChange = Sent<"/clinic", "patch">;
export type Setup = Sent<"/setup", "post">;
export type Patient = Got<"/patients/{id}">;
export type PatientItem = Item<Got<"/patients">>;
export type NewPatient = Sent<"/patients", "post">;
export type PatientChange = Sent<"/patients/{id}", "patch">;
export type Visit = Item<Got<"/patients/{id}/visits">>;
export type Doctor = Got<"/doctors/{id}">;
export type Department = Got<"/departments/{id}">;
export type Room = Got<"/rooms/{id}">;
export type Service = Got<"/services/{id}">;
export type Price = Item<Got<"/services/{id}/prices">>;
export type Queue = Got<"/queues/{doctor_id}">;
export type Ticket = Got<"/tickets/{id}">;
export type Move = Item<Got<"/tickets/{id}/history">>;
export type Board = Got<"/display">;
export type Display = Item<Got<"/displays">>;
export type AuditRow = Item<Got<"/audit">>;
export type Backups = Got<"/backups">;
export type Backup = Item<Backups>;
export type System = Got<"/system">;
export type Alerts = Got<"/alerts">;
export type Alert = Alerts["open"][number];
export type AlertRule = Got<"/alerts/rules">["items"][number];
export type EffectiveSetting = Got<"/system/settings">["items"][number];
export type ErrorRow = Item<Got<"/errors">>;
export type LogLine = Item<Got<"/system/log">>;
export type Measurement = Item<Got<"/system/measurements">>;

type Posted<P extends keyof Served> = Served[P] extends { post: { responses: { 200: infer R } } }
  ? Json<R>
  : never;
export type Candidate = Item<Posted<"/patients/candidates">>;
