// F9 leads to the cash desk from everywhere, with whoever is chosen where it was pressed.
import { asked, go, here, match } from "../shell/router.svelte";

export function payFromAnywhere(): void {
  const shown = match("/patients/{id}", here())?.id ?? asked("patient");
  go(shown ? `/cashier?patient=${encodeURIComponent(shown)}` : "/cashier");
}
