// @vitest-environment node
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/ui-sizes", import.meta.url));
let folder: string;

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
/** A comment that is `kilobytes` large even as gzip. */
const heavy = (kilobytes: number) => `/*${randomBytes(kilobytes * 1000).toString("base64url")}*/`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ui-sizes-"));
  mkdirSync(join(folder, "assets"));
  put("index.html", `<script type="module" src="/assets/index-1.js"></script>`);
  const later = ["en", "FrontDesk", "Audit"].map((name) => `import("./${name}-1.js");`);
  put("assets/index-1.js", later.join(""));
  put("assets/en-1.js", "");
  put("assets/FrontDesk-1.js", `import{a}from"./shared-1.js";`);
  put("assets/Audit-1.js", `import{a}from"./shared-1.js";import"./index-1.js";`);
  put("assets/shared-1.js", "");
});
afterEach(() => rmSync(folder, { recursive: true }));

function measure() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder]);
  return { status, said: stdout.toString() + stderr.toString() };
}

test("a small UI passes", () => {
  expect(measure()).toMatchObject({ status: 0 });
});

test("a first route over its budget fails, counting what its page imports", () => {
  put("assets/index-1.js", `import("./en-1.js");import("./FrontDesk-1.js");${heavy(80)}`);
  expect(measure().status).toBe(0);
  put("assets/shared-1.js", heavy(20));
  const { status, said } = measure();
  expect(status).toBe(1);
  expect(said).toMatch(/^first route, JS .* TOO LARGE/m);
});

test("a page fetched later may not weigh more than 40 KB", () => {
  put("assets/Audit-1.js", heavy(50));
  const { status, said } = measure();
  expect(status).toBe(1);
  expect(said).toMatch(/^largest lazy route, JS .* TOO LARGE {2}Audit-1\.js/m);
});

test("a page's style sheets count with those that every page has", () => {
  put(
    "index.html",
    `<link href="/assets/all.css"><script type="module" src="/assets/index-1.js"></script>`,
  );
  put("assets/all.css", heavy(8));
  put("assets/Audit-1.css", heavy(8));
  const list = `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Audit-1.css"])))=>i;`;
  const later = ["en", "FrontDesk"].map((name) => `import("./${name}-1.js");`).join("");
  put("assets/index-1.js", `${list}${later}f(()=>import("./Audit-1.js"),__vite__mapDeps([0]))`);
  expect(measure()).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^heaviest page, CSS .* TOO LARGE {2}Audit-1\.js/m),
  });
  put("assets/Audit-1.css", heavy(2));
  expect(measure()).toMatchObject({ status: 0 });
});

test("a folder without the front desk is refused rather than found small", () => {
  put("assets/index-1.js", `import("./en-1.js");`);
  expect(measure()).toMatchObject({ status: 2, said: "ui-sizes: no front desk found\n" });
});
