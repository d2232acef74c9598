// A patient's phone on the public port: the poster's code, a number, the line that moves, a reload
// that keeps the place, and the way out.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";

const shots = process.env.SHOTS;

describe("check-in by phone", () => {
  const program = new Program();
  let browser, desk, phone, wall, doctor, code;
  const faults = [];

  const answered = (page) => page.locator(".pass .no b").innerText();
  const shoot = async (page, name) => {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  async function openPhone(size = { width: 390, height: 844 }) {
    const context = await browser.newContext({ viewport: size, locale: "en-GB", hasTouch: true });
    const page = await context.newPage();
    page.on("console", (message) => {
      // A refused request is logged by the browser itself, whatever the page makes of it.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
        faults.push(message.text());
    });
    page.on("pageerror", (fault) => faults.push(String(fault)));
    page.on("request", (request) => {
      if (!request.url().startsWith(program.url) && !request.url().startsWith("data:"))
        faults.push(`a request to ${request.url()}`);
    });
    return page;
  }
  /** The code as the poster shows it now, at the address this test reaches. */
  async function scan() {
    const { url } = await ask(desk, "GET", "/display/checkin");
    return `${program.url}/checkin${url.slice(url.indexOf("#"))}`;
  }

  before(async () => {
    program.demo("200", password);
    await program.start();
    browser = await launch();
    desk = await (await browser.newContext()).newPage();
    await desk.goto(`${program.url}/login`);
    await ask(desk, "POST", "/sessions", { username: "admin", password });
    await ask(desk, "PATCH", "/checkin", { enabled: true, wifi_name: "Guests" });
    const { doctors } = await ask(desk, "GET", "/checkin");
    doctor = doctors[0];
    await ask(desk, "PATCH", `/checkin/doctors/${doctor.doctor_id}`, { enabled: true });
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  it("hangs a code on the wall that a display may show", async () => {
    wall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
    const made = await ask(desk, "POST", "/displays", { name: "Hall" });
    await wall.goto(`${program.url}/poster${made.url.slice(made.url.indexOf("#"))}`);
    await wall.locator("img.code").waitFor();
    assert.equal(await wall.locator(".codes img").count(), 2);
    code = await wall.locator("img.code").getAttribute("alt");
    assert.match(code, /\/checkin#[\w-]{22}$/);
    await shoot(wall, "poster");
  });

  it("gives a number, and moves with the line", async () => {
    for (let i = 0; i < 2; ++i)
      await ask(desk, "POST", `/queues/${doctor.doctor_id}/tickets`, { patient_name: "Walk In" });
    phone = await openPhone();
    await phone.goto(await scan());
    await phone.getByLabel("Your phone number").fill("90 123 45 67");
    await shoot(phone, "join");
    await phone.getByRole("button", { name: "Take a number" }).click();
    await phone.locator(".pass").waitFor();
    const before_us = () => phone.locator(".headline").innerText();
    const first = await before_us();
    await shoot(phone, "number");
    await ask(desk, "POST", `/queues/${doctor.doctor_id}/call-next`, { finish_current: true });
    await until(async () => (await before_us()) !== first, "the line to move on the phone");
  });

  it("keeps the place over a reload, also without the code", async () => {
    const number = await answered(phone);
    await phone.goto(`${program.url}/checkin`);
    await phone.locator(".pass").waitFor();
    assert.equal(await answered(phone), number);
  });

  it("speaks three languages and remembers the choice", async () => {
    await phone.getByRole("button", { name: "Ру" }).click();
    await phone.getByText("Ваш номер").waitFor();
    await phone.reload();
    await phone.getByText("Ваш номер").waitFor();
    await shoot(phone, "number-ru");
    await phone.getByRole("button", { name: "Oʻz" }).click();
    await phone.getByText("Sizning raqamingiz").waitFor();
    await phone.getByRole("button", { name: "En" }).click();
  });

  it("says when it is called, and where to go", async () => {
    const number = Number(await answered(phone));
    await until(async () => {
      const called = await ask(desk, "POST", `/queues/${doctor.doctor_id}/call-next`, {
        finish_current: true,
      });
      return called?.number === number;
    }, "the phone's number to be called");
    await phone.getByText("It is your turn").waitFor();
    await until(async () => /It is your turn/.test(await phone.title()), "the title to say it");
    await shoot(phone, "called");
  });

  it("lets another phone leave the line, after one question", async () => {
    const other = await openPhone({ width: 320, height: 640 });
    await other.goto(await scan());
    await other.getByLabel("Your phone number").fill("901234568");
    await other.getByRole("button", { name: "Take a number" }).click();
    await other.locator(".pass").waitFor();
    await shoot(other, "number-320");
    await other.getByRole("button", { name: "Leave the line…" }).click();
    await other.getByRole("button", { name: "Leave the line", exact: true }).click();
    await other.getByText("You left the line.").waitFor();
  });

  it("fits a narrow phone, with targets for thumbs", async () => {
    const narrow = await openPhone({ width: 320, height: 640 });
    await narrow.goto(await scan());
    await narrow.getByLabel("Your phone number").waitFor();
    await shoot(narrow, "join-320");
    const wide = await narrow.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `the page is ${wide} px wide`);
    const small = await narrow.evaluate(() =>
      [...document.querySelectorAll("button, input:not([type=radio]), .choice")]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.height < 40 || box.width < 40).length,
    );
    assert.equal(small, 0);
  });

  it("says in words that a code is none of the clinic's", async () => {
    const lost = await openPhone();
    await lost.goto(`${program.url}/checkin#AAAAAAAAAAAAAAAAAAAAAA`);
    await lost.getByText("This is not the clinic's code").waitFor();
    await lost.goto(`${program.url}/checkin`);
    await lost.reload();
    await lost.getByText("Scan the code on the clinic's wall").waitFor();
  });

  it("made no error and asked no other host", () => assert.deepEqual(faults, []));
});
