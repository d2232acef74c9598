import { say } from "../i18n/language.svelte";

/** The roles of a user in words: "Registrar, Cashier". */
export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => say(`accounts.role-${role}`) ?? role).join(", ");
}
