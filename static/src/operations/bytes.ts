import { t } from "../i18n/language.svelte";

/** "114 MB": three figures at most, in thousands as disks are sold. */
export function size(bytes: number): string {
  if (bytes < 1e6)
    return t("operations.bytes-kb", { size: String(Math.max(1, Math.round(bytes / 1e3))) });
  if (bytes < 1e9) return t("operations.bytes-mb", { size: rounded(bytes / 1e6) });
  return t("operations.bytes-gb", { size: rounded(bytes / 1e9) });
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
