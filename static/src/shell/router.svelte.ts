// Paths of the address bar. The server answers every one of them with the same page.

let path = $state(location.pathname);
let query = $state(location.search);

function read(): void {
  path = location.pathname;
  query = location.search;
}

addEventListener("popstate", read);

/** The path on screen, such as "/patients/7". */
export function here(): string {
  return path;
}

/** The value of one query parameter, such as "7" for "patient" in "/?patient=7". */
export function asked(name: string): string | null {
  return new URLSearchParams(query).get(name);
}

/** Goes to `to`; `replace` leaves no trace in the history. */
export function go(to: string, how: { replace?: boolean } = {}): void {
  if (to === location.pathname + location.search) return;
  history[how.replace ? "replaceState" : "pushState"](null, "", to);
  read();
}

/** The values of `pattern`'s {names} in `of`, or null when it is another page. */
export function match(pattern: string, of: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = of.replace(/(.)\/$/, "$1").split("/");
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith("{") && value) values[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return values;
}

/** Lets plain links work without reloading the page; other clicks keep the browser's meaning. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest?.("a");
  if (!link || link.target || link.origin !== location.origin || link.hasAttribute("download"))
    return;
  if (/^\/(api|docs|openapi|assets|display)/.test(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
