import { expect, test } from "vitest";
import type { Doctor, Queue, Service, Visit } from "../src/api/types";
import { likelyChoice, servicesOf } from "../src/queue/choice";

const doctor = (id: number, archived = false) => ({ id, department_id: id, archived }) as Doctor;
const service = (id: number, department_id: number | null, archived = false) =>
  ({ id, department_id, archived }) as Service;
const queue = (doctor_id: number, waiting: number) => ({ doctor_id, waiting }) as Queue;
const visit = (doctor_id: number) => ({ doctor_id }) as Visit;

const doctors = [doctor(1), doctor(2), doctor(3)];
const services = [service(10, 1), service(20, 2), service(21, 2), service(90, null)];
const queues = [queue(1, 5), queue(2, 4), queue(3, 1)];

test("the doctor of the last visit is offered first", () => {
  expect(
    likelyChoice(doctors, services, queues, [visit(2), visit(1)], { doctor_id: 1 })?.doctor_id,
  ).toBe(2);
});

test("without a visit it is the doctor this desk chose last, with the same service", () => {
  const last = { doctor_id: 2, service_id: 21 };
  expect(likelyChoice(doctors, services, queues, [], last)).toEqual(last);
});

test("without either it is the shortest queue", () => {
  expect(likelyChoice(doctors, services, queues, [], {})?.doctor_id).toBe(3);
});

test("a doctor who has left is never offered", () => {
  const left = [doctor(1, true), doctor(2)];
  expect(
    likelyChoice(left, services, [queue(1, 0), queue(2, 9)], [visit(1)], { doctor_id: 1 })
      ?.doctor_id,
  ).toBe(2);
});

test("no doctor, no choice", () => {
  expect(likelyChoice([], services, [], [], {})).toBeNull();
});

test("a doctor's services are the department's and the common ones, without archived ones", () => {
  const all = [...services, service(22, 2, true)];
  expect(servicesOf(doctor(2), all).map((one) => one.id)).toEqual([20, 21, 90]);
});
