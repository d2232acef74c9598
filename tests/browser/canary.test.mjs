// A patient with unusual values in every field, and a day in which much goes wrong: none of the
// values comes out where they must not, in the log, the figures, the process, or at the tracker.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";

// No ordinary word of a log holds one of these.
const canary = (field) => `Zq7${field}Kx9`;
const phone = "+998937771357";
const canaries = [
  "LastName",
  "FirstName",
  "MiddleName",
  "Address",
  "Document",
  "Contact",
  "Substance",
  "Reaction",
  "Condition",
  "Notes",
  "Reason",
  "Ticket",
  "Discount",
  "Cancel",
  "Restrict",
  "Glass",
  "Wrong",
  "Body",
  "Search",
  "Webhook",
].map(canary);
const telling = [...canaries, "937771357", "1911-11-11"];

const program = new Program();
const envelopes = [];
let tracker, token, patient;

async function send(method, path, body, more = {}) {
  const headers = { authorization: `Bearer ${token}`, ...more };
  if (body !== undefined) headers["content-type"] ??= "application/json";
  const text = typeof body === "string" ? body : body && JSON.stringify(body);
  const answer = await fetch(program.url + path, { method, headers, body: text });
  const said = await answer.text();
  return { status: answer.status, said, json: () => JSON.parse(said) };
}
const api = (method, path, body, more) => send(method, `/api/v1${path}`, body, more);

function leaks(text) {
  return telling.filter((one) => text.includes(one));
}

describe("Canaries", { timeout: 120_000 }, () => {
  before(async () => {
    tracker = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        envelopes.push(body);
        response.end("{}");
      });
    });
    await new Promise((done) => tracker.listen(0, "127.0.0.1", done));
    process.env.LOG_LEVEL = "debug";
    process.env.SENTRY_DSN = `http://key@127.0.0.1:${tracker.address().port}/1`;
    program.demo("20", password);
    await program.start();
    const session = await api("POST", "/sessions", { username: "admin", password });
    token = session.json().token;
  });
  after(async () => {
    await program.remove();
    tracker.close();
  });

  it("a day with every field filled goes by", async () => {
    const made = await api("POST", "/patients", {
      last_name: canary("LastName"),
      first_name: canary("FirstName"),
      middle_name: canary("MiddleName"),
      birth_date: "1911-11-11",
      phones: [phone],
      address: canary("Address"),
      document: canary("Document"),
      emergency_contact: canary("Contact"),
      allergies: [
        { substance: canary("Substance"), reaction: canary("Reaction"), severity: "mild" },
      ],
      conditions: [canary("Condition")],
      notes: canary("Notes"),
      consent_to_messages: true,
    });
    assert.equal(made.status, 201, made.said);
    patient = made.json().id;
    const doctor = (await api("GET", "/doctors")).json().items[0].id;
    const starts = new Date(Math.ceil(Date.now() / 3_600_000 + 30) * 3_600_000);
    const booked = await api("POST", "/appointments", {
      patient_id: patient,
      doctor_id: doctor,
      starts_at: starts.toISOString(),
      reason: canary("Reason"),
      override_reason: canary("Reason"),
    });
    assert.equal(booked.status, 201, booked.said);
    for (const body of [{ patient_id: patient }, { patient_name: canary("Ticket") }]) {
      const ticket = await api("POST", `/queues/${doctor}/tickets`, body);
      assert.equal(ticket.status, 201, ticket.said);
    }
    const service = (await api("GET", "/services")).json().items[0].id;
    const invoice = await api("POST", "/invoices", {
      patient_id: patient,
      lines: [{ service_id: service, quantity: 1 }],
      discount: { percent: 5, reason: canary("Discount") },
    });
    assert.equal(invoice.status, 201, invoice.said);
    const cancelled = await api("POST", `/invoices/${invoice.json().id}/cancel`, {
      reason: canary("Cancel"),
    });
    assert.equal(cancelled.status, 200, cancelled.said);
    for (const path of ["", "/visits", "/export"])
      assert.equal((await api("GET", `/patients/${patient}${path}`)).status, 200);
  });

  it("much goes wrong in it, and refusals tell their sender alone", async () => {
    const wrong = [
      await api("POST", "/patients", { last_name: canary("Wrong"), birth_date: canary("Wrong") }),
      await api("POST", "/patients", `{"last_name":"${canary("Body")}`),
      await api("POST", "/patients", {
        last_name: canary("LastName"),
        first_name: canary("FirstName"),
        phones: [phone],
      }),
      await api("PATCH", `/patients/${patient}`, { [canary("Wrong")]: 1 }),
      await api("GET", `/patients?q=${canary("Search")}&limit=x`),
      await api("GET", `/${canary("Search")}`),
      await api("POST", "/webhooks/payme", { params: { account: { name: canary("Webhook") } } }),
      await api("POST", "/webhooks/hmac", canary("Webhook"), { "x-signature": "t=1,v1=00" }),
    ];
    assert.deepEqual(wrong.filter((one) => one.status >= 500), []);
    assert.ok(wrong.filter((one) => one.status >= 400).length >= 5);
    await api("GET", `/patients?q=${canary("LastName")}`);
    await api("POST", `/patients/${patient}/restrict`, { reason: canary("Restrict") });
    const closed = await api("GET", `/patients/${patient}`);
    assert.equal(closed.status, 403);
    assert.deepEqual(
      leaks(closed.said).filter((one) => !/Name|937771357/.test(one)),
      [],
    );
    await api("POST", `/patients/${patient}/break-glass`, { reason: canary("Glass") });
  });

  it("the log says nothing of it, however much it says", () => {
    assert.ok(program.said.length > 200, "there is a log");
    assert.deepEqual(leaks(program.said), []);
  });

  it("neither do the figures, the process and the tracker", async () => {
    const figures = await send("GET", "/metrics");
    assert.deepEqual(leaks(figures.said), []);
    for (const file of ["cmdline", "environ", "comm"])
      assert.deepEqual(leaks(readFileSync(`/proc/${program.pid}/${file}`, "latin1")), []);
    assert.deepEqual(leaks(envelopes.join("\n")), []);
  });

  it("what leaves by the outbox names moments and ids", async () => {
    const listed = await api("GET", "/messages?limit=200");
    assert.equal(listed.status, 200, listed.said);
    const health = telling.filter((one) => !/Name/.test(one) && one !== "937771357");
    assert.deepEqual(health.filter((one) => listed.said.includes(one)), []);
  });
});
