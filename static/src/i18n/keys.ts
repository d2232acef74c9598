// Every text has a key "room.name"; a misspelt one does not compile. English is the list of record,
// a test holds the other two languages to it.
type In<Room extends string, Messages> = `${Room}.${Exclude<keyof Messages & string, "default">}`;

export type Key =
  | In<"access", typeof import("./en/access.json")>
  | In<"accounts", typeof import("./en/accounts.json")>
  | In<"billing", typeof import("./en/billing.json")>
  | In<"catalog", typeof import("./en/catalog.json")>
  | In<"checkin", typeof import("./en/checkin.json")>
  | In<"config", typeof import("./en/config.json")>
  | In<"doctor", typeof import("./en/doctor.json")>
  | In<"hours", typeof import("./en/hours.json")>
  | In<"messages", typeof import("./en/messages.json")>
  | In<"operations", typeof import("./en/operations.json")>
  | In<"patients", typeof import("./en/patients.json")>
  | In<"print", typeof import("./en/print.json")>
  | In<"privacy", typeof import("./en/privacy.json")>
  | In<"problem", typeof import("./en/problem.json")>
  | In<"queue", typeof import("./en/queue.json")>
  | In<"reports", typeof import("./en/reports.json")>
  | In<"rules", typeof import("./en/rules.json")>
  | In<"scheduling", typeof import("./en/scheduling.json")>
  | In<"shell", typeof import("./en/shell.json")>
  | In<"staff", typeof import("./en/staff.json")>
  | In<"ui", typeof import("./en/ui.json")>
  | In<"watch", typeof import("./en/watch.json")>;
