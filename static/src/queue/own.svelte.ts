// Which doctor the signed-in person is.
import { account, can } from "../accounts/session.svelte";
import type { Doctor } from "../api/types";
import { lists, readLists } from "../catalog/lists.svelte";

/** Whether the signed-in person works as a doctor and at no desk. */
export function isDoctorOnly(): boolean {
  const roles = account.user?.roles ?? [];
  return roles.includes("doctor") && !roles.includes("registrar") && !roles.includes("admin");
}

/** The doctor that the signed-in person is, if any. */
export async function ownDoctor(): Promise<Doctor | undefined> {
  if (!account.user?.roles.includes("doctor") || !can("see_catalogue")) return undefined;
  // Without the list the board still works; it only does not know whose line to choose.
  await readLists().catch(() => {});
  return lists.doctors.find((one) => one.user_id === account.user?.id && !one.archived);
}
