// How a provider's cabinet writes its statements: what its columns are called, and in what its sums
// are. It is the same every month, so this browser remembers it.

/** Empty: as the server expects it of this provider. */
export interface StatementForm {
  id: string;
  time: string;
  amount: string;
  state: string;
  unit: "" | "minor" | "units";
}

export const columns = ["id", "time", "amount", "state"] as const;

const blank: StatementForm = { id: "", time: "", amount: "", state: "", unit: "" };
const slot = (provider: string) => `clinicd.statement.${provider}`;

export function keptForm(provider: string, store: Storage = localStorage): StatementForm {
  try {
    const kept = JSON.parse(store.getItem(slot(provider)) ?? "{}") as Partial<StatementForm>;
    return { ...blank, ...kept };
  } catch {
    return { ...blank };
  }
}

export function keepForm(
  provider: string,
  form: StatementForm,
  store: Storage = localStorage,
): void {
  store.setItem(slot(provider), JSON.stringify(form));
}

/** What of it is told to the server: only what was filled in. */
export function told(form: StatementForm) {
  const named = columns.flatMap((name) => {
    const text = form[name].trim();
    return text ? [[name, text] as const] : [];
  });
  return {
    ...(named.length > 0 ? { columns: Object.fromEntries(named) } : {}),
    ...(form.unit ? { amount_unit: form.unit } : {}),
  };
}

/** Whether anything differs from what is usual. */
export const unusual = (form: StatementForm) => Object.keys(told(form)).length > 0;
