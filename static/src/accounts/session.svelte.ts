import { api, need, whenRefused } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";
import type { Clinic, Permission, Session } from "../api/types";
import { keepTime, readZones } from "../i18n/dates";
import { preferred, use } from "../i18n/catalogs";
import { known, type Language } from "../i18n/language.svelte";
import { dropAllDrafts, ownDrafts } from "../shell/drafts";
import { go } from "../shell/router.svelte";

/** What the whole screen depends on: is there a clinic, is someone here, is the screen locked. */
export type Phase =
  | "starting"
  | "setup"
  | "signed-out"
  | "locked"
  | "enrol"
  | "in"
  | "unreachable";

let phase = $state<Phase>("starting");
let session = $state.raw<Session | null>(null);
let clinic = $state.raw<Clinic | null>(null);
let lockedAt = $state.raw<Date | null>(null);
// Only while a second factor must be set up: asked for again a moment after the sign-in, it would
// be typed twice for nothing.
let typedPassword = "";

export const account = {
  get phase() {
    return phase;
  },
  get session() {
    return session;
  },
  get user() {
    return session?.user;
  },
  get clinic() {
    return clinic;
  },
  get locked_at() {
    return lockedAt;
  },
};

/** Whether the person at the desk may do this; the server checks it again. */
export function can(permission: Permission): boolean {
  return session?.permissions.includes(permission) ?? false;
}

/** First thing on load: finds out whether to set up, sign in, unlock or work. */
export async function start(): Promise<void> {
  // Asked for while the texts come; whoever is not signed in hears of it below.
  const asked = need(api.GET("/sessions/current"));
  const about = need(api.GET("/clinic"));
  for (const one of [asked, about]) one.catch(() => {});
  // The browser's zones take long to be read for the first time: nothing else is to be done now.
  setTimeout(readZones);
  await use(preferred());
  try {
    if (location.pathname === "/setup" && (await need(api.GET("/setup"))).needed) {
      phase = "setup";
      return;
    }
    // An old first-start link leads to the desk.
    if (location.pathname === "/setup") go("/", { replace: true });
    await enter(await asked, about);
  } catch (thrown) {
    await settle(problemFrom(thrown));
  }
}

async function settle(problem: Problem): Promise<void> {
  if (problem.status === 0) phase = "unreachable";
  else if (problem.status !== 401) phase = "signed-out";
  else if (phase === "starting") {
    phase = problem.code === "locked" ? "locked" : (await needsSetup()) ? "setup" : "signed-out";
  }
}

async function needsSetup(): Promise<boolean> {
  try {
    return (await need(api.GET("/setup"))).needed;
  } catch {
    // A clinic that is set up may answer 404 here; then there is somebody to sign in as.
    return false;
  }
}

const languageSetting = (user_id: number) => `clinicd.language.${user_id}`;

/** The signed-in person's own choice of language, kept on this browser. */
export async function chooseLanguage(code: Language): Promise<void> {
  if (session) localStorage.setItem(languageSetting(session.user.id), code);
  await use(code);
}

/** Takes a session that the server just opened, and goes to work. */
export async function enter(opened: Session, about?: Promise<Clinic>): Promise<void> {
  session = opened;
  if (opened.locked) {
    phase = "locked";
    return;
  }
  ownDrafts(opened.user.id);
  const wanted = localStorage.getItem(languageSetting(opened.user.id)) ?? opened.user.language;
  const asked = about ?? need(api.GET("/clinic"));
  const [, found] = await Promise.all([use(known(wanted)), asked]);
  clinic = found;
  keepTime(found.time_zone, found.now);
  phase = opened.must_enrol ? "enrol" : "in";
}

export async function signIn(username: string, password: string, totp?: string): Promise<void> {
  const body = { username, password, ...(totp ? { totp } : {}) };
  const opened = await need(api.POST("/sessions", { body }));
  if (opened.must_enrol) typedPassword = password;
  await enter(opened);
}

/** What was typed at the sign-in, once. */
export function passwordOfSignIn(): string {
  const typed = typedPassword;
  typedPassword = "";
  return typed;
}

/** The second factor is set up: the session may now do what its roles allow. */
export async function enrolled(): Promise<void> {
  await enter(await need(api.GET("/sessions/current")));
}

/** Opens a tile of the lock screen. */
export async function unlock(session_id: number, secret: { pin?: string; password?: string }) {
  const params = { path: { id: session_id } };
  await enter(await need(api.POST("/sessions/{id}/unlock", { params, body: secret })));
}

/** Covers the data at once; the server then refuses everything but unlocking. */
export async function lock(): Promise<void> {
  if (phase !== "in") return;
  phase = "locked";
  lockedAt = new Date();
  await need(api.POST("/sessions/current/lock")).catch(() => {
    // Already locked, ended or unreachable: the screen is covered in every case.
  });
}

export async function signOut(): Promise<void> {
  if (session) dropAllDrafts(session.user.id);
  phase = "signed-out";
  await need(api.DELETE("/sessions/current")).catch(() => {
    // The session may have ended already, which is what was asked for.
  });
  session = null;
}

/** Goes back to the sign-in page, for example from a lock whose session ended. */
export function forget(): void {
  session = null;
  phase = "signed-out";
}

export function updateSession(change: Partial<Session>): void {
  if (session) session = { ...session, ...change };
}

export function updateClinic(changed: Clinic): void {
  clinic = changed;
  keepTime(changed.time_zone, changed.now);
}

whenRefused((problem) => {
  if (phase !== "in" && phase !== "enrol") return;
  phase = problem.code === "locked" ? "locked" : "signed-out";
});
