// The built program on a clinic of its own, started and killed as often as wanted.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./browser.mjs";

const built = fileURLToPath(new URL("../../build/release/clinicd", import.meta.url));
const patience_ms = 20_000;

/** A clinic in a folder that goes away with it. CLINICD names the program to be used. */
export class Program {
  url = "";
  #file = process.env.CLINICD ?? built;
  #folder = mkdtempSync(join(tmpdir(), "clinicd-day-"));
  #process;
  #port = 0;
  #said = "";

  get database() {
    return join(this.#folder, "clinic.db");
  }

  /** Everything it wrote to its console since its start. */
  get said() {
    return this.#said;
  }

  get pid() {
    return this.#process.pid;
  }

  get backups() {
    return readdirSync(join(this.#folder, "backups"));
  }

  /** Fills the clinic with invented people, the same every time; they all log in by `password`. */
  demo(patients, password) {
    const flags = ["--db", this.database, "--patients", patients, "--seed", "1"];
    const verb = ["demo", ...flags, "--language", "en", "--password-stdin"];
    const { status, stderr, error } = spawnSync(this.#file, verb, {
      encoding: "utf8",
      input: `${password}\n`,
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`clinicd demo ended with ${status}: ${stderr}`);
  }

  /** Serves, on the same port as before, and answers once it does. */
  async start() {
    const flags = ["--db", this.database, "--host", "127.0.0.1", "--port", String(this.#port)];
    const child = spawn(this.#file, ["serve", ...flags], { stdio: ["ignore", "pipe", "pipe"] });
    this.#process = child;
    this.#said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (this.#said += text));
    }
    await this.#answers(child);
    this.#port = Number(new URL(this.url).port);
  }

  #answers(child) {
    return new Promise((done, fail) => {
      const refuse = (why) => fail(new Error(`${why}; it said: ${this.#said}`));
      const timer = setTimeout(() => refuse("clinicd does not answer"), patience_ms);
      child.once("error", fail);
      child.once("exit", () => refuse("clinicd ended at its start"));
      child.stdout.on("data", () => {
        const address = /answers at (\S+)\n/.exec(this.#said);
        if (!address) return;
        clearTimeout(timer);
        this.url = address[1];
        done();
      });
    });
  }

  /** The link that a first start prints. */
  setupLink() {
    const printed = () => /set the clinic up here, once: (\S+)\n/i.exec(this.#said)?.[1];
    return until(printed, "the set-up link on the console");
  }

  /** As when the plug is pulled on the program. */
  async kill() {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
  }

  async remove() {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
