import type { Component } from "svelte";
import type { Permission, Session } from "../api/types";
import type { Key } from "../i18n/keys";
import { withTexts } from "../i18n/rooms";

/** A group of pages behind one place in the rail. */
export type Section =
  | "desk"
  | "queue"
  | "schedule"
  | "doctor"
  | "money"
  | "reports"
  | "patients"
  | "clinic"
  | "access"
  | "system";

type Role = Session["user"]["roles"][number];

export interface Page {
  path: string;
  title: Key;
  section: Section;
  /** Without one of these the page is not offered; the server refuses its data in any case. */
  needs?: Permission;
  /** Offered only to those with one of these roles, however much others may do. */
  only?: Role[];
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
    path: "/queue/rules",
    title: "shell.rules",
    section: "queue",
    needs: "manage_queue",
    load: (() => withTexts("rules", () => import("../queue/QueueRules.svelte"))) as Lazy,
  },
  {
    path: "/doctor",
    title: "shell.doctor",
    section: "doctor",
    needs: "run_queue",
    only: ["doctor", "admin"],
    go: "KeyM",
    load: (() => withTexts("doctor", () => import("../doctor/DoctorPage.svelte"))) as Lazy,
  },
  {
    path: "/schedule",
    title: "shell.schedule",
    section: "schedule",
    needs: "see_diary",
    go: "KeyS",
    load: (() =>
      withTexts("scheduling", () => import("../scheduling/Schedule.svelte"))) as Lazy,
  },
  {
    path: "/waitlist",
    title: "shell.waitlist",
    section: "schedule",
    needs: "see_diary",
    go: "KeyW",
    load: (() =>
      withTexts("scheduling", () => import("../scheduling/Waitlist.svelte"))) as Lazy,
  },
  {
    path: "/cashier",
    title: "shell.cashier",
    section: "money",
    needs: "see_money",
    go: "KeyC",
    load: (() => withTexts("billing", () => import("../billing/Cashier.svelte"))) as Lazy,
  },
  {
    path: "/payments",
    title: "shell.payments",
    section: "money",
    needs: "see_money",
    load: (() => withTexts("billing", () => import("../billing/Payments.svelte"))) as Lazy,
  },
  {
    path: "/debts",
    title: "shell.debts",
    section: "money",
    needs: "see_money",
    load: (() => withTexts("billing", () => import("../billing/Debts.svelte"))) as Lazy,
  },
  {
    path: "/shifts",
    title: "shell.shifts",
    section: "money",
    needs: "see_money",
    load: (() => withTexts("billing", () => import("../billing/Shifts.svelte"))) as Lazy,
  },
  {
    path: "/money",
    title: "shell.money-settings",
    section: "money",
    needs: "manage_money",
    load: (() => withTexts("billing", () => import("../billing/MoneySettings.svelte"))) as Lazy,
  },
  {
    path: "/reports",
    title: "shell.reports",
    section: "reports",
    needs: "see_reports",
    go: "KeyR",
    load: (() =>
      withTexts(["billing", "reports"], () => import("../reports/Reports.svelte"))) as Lazy,
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
    load: (() => withTexts("staff", () => import("../staff/Doctors.svelte"))) as Lazy,
  },
  {
    path: "/hours",
    title: "shell.hours",
    section: "clinic",
    needs: "see_diary",
    load: (() =>
      withTexts(["hours", "scheduling", "staff"], () => import("../staff/Hours.svelte"))) as Lazy,
  },
  {
    path: "/phone",
    title: "shell.phone",
    section: "clinic",
    needs: "manage_checkin",
    load: (() => withTexts("checkin", () => import("../checkin/admin/Checkin.svelte"))) as Lazy,
  },
  {
    path: "/services",
    title: "shell.services",
    section: "clinic",
    needs: "see_catalogue",
    load: (() =>
      withTexts(["catalog", "staff"], () => import("../catalog/Services.svelte"))) as Lazy,
  },
  {
    path: "/departments",
    title: "shell.departments",
    section: "clinic",
    needs: "see_catalogue",
    load: (() =>
      withTexts(["catalog", "staff"], () => import("../catalog/Departments.svelte"))) as Lazy,
  },
  {
    path: "/screens",
    title: "shell.wall",
    section: "clinic",
    needs: "manage_clinic",
    load: (() => import("../accounts/Screens.svelte")) as Lazy,
  },
  {
    path: "/settings",
    title: "shell.settings",
    section: "clinic",
    needs: "manage_clinic",
    load: (() => withTexts("access", () => import("../accounts/Settings.svelte"))) as Lazy,
  },
  {
    path: "/users",
    title: "shell.users",
    section: "access",
    needs: "manage_users",
    load: (() => withTexts("access", () => import("../accounts/Users.svelte"))) as Lazy,
  },
  {
    path: "/sessions",
    title: "shell.sessions",
    section: "access",
    needs: "manage_users",
    load: (() => import("../accounts/Sessions.svelte")) as Lazy,
  },
  {
    path: "/openings",
    title: "shell.openings",
    section: "access",
    needs: "see_audit",
    load: (() => withTexts("privacy", () => import("../privacy/Openings.svelte"))) as Lazy,
  },
  {
    path: "/audit",
    title: "shell.audit",
    section: "access",
    needs: "see_audit",
    load: (() => withTexts("access", () => import("../accounts/Audit.svelte"))) as Lazy,
  },
  {
    path: "/system",
    title: "shell.system",
    section: "system",
    needs: "see_system",
    go: "KeyA",
    load: (() => withTexts("watch", () => import("../operations/System.svelte"))) as Lazy,
  },
  {
    path: "/alerts",
    title: "shell.alerts",
    section: "system",
    needs: "see_system",
    load: (() => withTexts("watch", () => import("../operations/Alerts.svelte"))) as Lazy,
  },
  {
    path: "/figures",
    title: "shell.figures",
    section: "system",
    needs: "see_system",
    load: (() => withTexts("watch", () => import("../operations/Figures.svelte"))) as Lazy,
  },
  {
    path: "/errors",
    title: "shell.errors",
    section: "system",
    needs: "see_system",
    load: (() => withTexts("watch", () => import("../operations/Errors.svelte"))) as Lazy,
  },
  {
    path: "/log",
    title: "shell.log",
    section: "system",
    needs: "see_system",
    load: (() => withTexts("watch", () => import("../operations/Log.svelte"))) as Lazy,
  },
  {
    path: "/configuration",
    title: "shell.configuration",
    section: "system",
    needs: "see_system",
    load: (() => withTexts("config", () => import("../operations/Configuration.svelte"))) as Lazy,
  },
  {
    path: "/messages",
    title: "shell.messages",
    section: "system",
    needs: "see_messages",
    load: (() => withTexts("messages", () => import("../messages/Messages.svelte"))) as Lazy,
  },
  {
    path: "/backups",
    title: "shell.backups",
    section: "system",
    needs: "manage_backups",
    load: (() => import("../operations/Backups.svelte")) as Lazy,
  },
];

/** Whether a page is offered to this person. */
export function offered(page: Page, session: Session | null): boolean {
  if (page.only && !page.only.some((role) => session?.user.roles.includes(role))) return false;
  return !page.needs || (session?.permissions.includes(page.needs) ?? false);
}
