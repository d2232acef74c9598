import type { Component } from "svelte";
import type { Permission } from "../api/types";
import type { Key } from "../i18n/keys";

/** A group of pages behind one place in the rail. */
export type Section = "desk" | "queue" | "patients" | "clinic" | "system";

export interface Page {
  path: string;
  title: Key;
  section: Section;
  /** Without one of these the page is not offered; the server refuses its data in any case. */
  needs?: Permission;
  /** "g" and then this key goes there. */
  go?: string;
  load: () => Promise<{ default: Component<Record<string, string>> }>;
}

type Lazy = Page["load"];

/** Every page of the staff application. Each is fetched when it is first opened. */
export const pages: Page[] = [
  {
    path: "/",
    title: "shell.desk",
    section: "desk",
    needs: "see_patients",
    go: "KeyH",
    load: (() => import("../patients/FrontDesk.svelte")) as Lazy,
  },
  {
    path: "/queue",
    title: "shell.queue",
    section: "queue",
    needs: "see_queue",
    go: "KeyQ",
    load: (() => import("../queue/QueueBoard.svelte")) as Lazy,
  },
  {
    path: "/patients",
    title: "shell.patients",
    section: "patients",
    needs: "see_patients",
    go: "KeyP",
    load: (() => import("../patients/Patients.svelte")) as Lazy,
  },
  {
    path: "/patients/{id}",
    title: "shell.patient",
    section: "patients",
    needs: "see_patients",
    load: (() => import("../patients/PatientPage.svelte")) as Lazy,
  },
  {
    path: "/doctors",
    title: "shell.doctors",
    section: "clinic",
    needs: "see_catalogue",
    go: "KeyD",
    load: (() => import("../staff/Doctors.svelte")) as Lazy,
  },
  {
    path: "/services",
    title: "shell.services",
    section: "clinic",
    needs: "see_catalogue",
    load: (() => import("../catalog/Services.svelte")) as Lazy,
  },
  {
    path: "/departments",
    title: "shell.departments",
    section: "clinic",
    needs: "see_catalogue",
    load: (() => import("../catalog/Departments.svelte")) as Lazy,
  },
  {
    path: "/system",
    title: "shell.system",
    section: "system",
    needs: "see_system",
    go: "KeyA",
    load: (() => import("../operations/System.svelte")) as Lazy,
  },
  {
    path: "/backups",
    title: "shell.backups",
    section: "system",
    needs: "manage_backups",
    load: (() => import("../operations/Backups.svelte")) as Lazy,
  },
  {
    path: "/audit",
    title: "shell.audit",
    section: "system",
    needs: "see_audit",
    load: (() => import("../accounts/Audit.svelte")) as Lazy,
  },
  {
    path: "/users",
    title: "shell.users",
    section: "system",
    needs: "manage_users",
    load: (() => import("../accounts/Users.svelte")) as Lazy,
  },
  {
    path: "/sessions",
    title: "shell.sessions",
    section: "system",
    needs: "manage_users",
    load: (() => import("../accounts/Sessions.svelte")) as Lazy,
  },
  {
    path: "/screens",
    title: "shell.wall",
    section: "system",
    needs: "manage_clinic",
    load: (() => import("../accounts/Screens.svelte")) as Lazy,
  },
  {
    path: "/settings",
    title: "shell.settings",
    section: "system",
    needs: "manage_clinic",
    load: (() => import("../accounts/Settings.svelte")) as Lazy,
  },
];
