// A message is a sentence with {names} and ICU plurals:
// "{count, plural, one {# person} other {# people}}".
// The whole of ICU weighs 15 KB; these two forms are all that our catalogs use.

export type Params = Record<string, string | number | null | undefined>;

/** The position just past the brace that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  throw new Error(`unclosed brace in message: ${text}`);
}

/** "one {# person} other {# people}" taken apart. */
function casesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = text.indexOf("{"), from = 0; at >= 0; at = text.indexOf("{", from)) {
    const end = closing(text, at);
    found.set(text.slice(from, at).trim(), text.slice(at + 1, end - 1));
    from = end;
  }
  return found;
}

// Made once for each language: making one costs more than using it.
const rules = new Map<string, Intl.PluralRules>();

function formOf(language: string, count: number): string {
  let known = rules.get(language);
  if (!known) rules.set(language, (known = new Intl.PluralRules(language)));
  return known.select(count);
}

function plural(language: string, cases: string, count: number): string {
  const found = casesOf(cases);
  const form = formOf(language, count);
  const chosen = found.get(`=${count}`) ?? found.get(form) ?? found.get("other");
  return (chosen ?? "").replaceAll("#", figure(count));
}

/** Groups thousands by a space that does not break: 378 000. The same in all three languages. */
export function figure(value: number): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : whole;
  return (value < 0 ? "\u2212" : "") + grouped + (part ? `.${part}` : "");
}

/** Fills a message. An unknown name stays empty rather than showing braces to a patient. */
export function format(language: string, text: string, params: Params = {}): string {
  let out = "";
  for (let at = 0; at < text.length;) {
    const open = text.indexOf("{", at);
    if (open < 0) return out + text.slice(at);
    const end = closing(text, open);
    const [name = "", kind, ...rest] = text.slice(open + 1, end - 1).split(",");
    const value = params[name.trim()];
    out += text.slice(at, open);
    if (kind?.trim() === "plural") {
      out += format(language, plural(language, rest.join(","), Number(value ?? 0)), params);
    } else {
      out += typeof value === "number" ? figure(value) : (value ?? "");
    }
    at = end;
  }
  return out;
}

/** The names a message expects: what the three catalogs must agree on. */
export function placeholders(text: string): string[] {
  const names = new Set<string>();
  for (let open = text.indexOf("{"); open >= 0;) {
    const end = closing(text, open);
    const [name = "", kind, ...rest] = text.slice(open + 1, end - 1).split(",");
    names.add(name.trim());
    if (kind?.trim() === "plural") {
      for (const one of casesOf(rest.join(",")).values()) {
        for (const inner of placeholders(one)) names.add(inner);
      }
    }
    open = text.indexOf("{", end);
  }
  return [...names].sort();
}
