interface Named {
  last_name: string;
  first_name: string;
  middle_name?: string | null;
}

/** Last, first, middle: the order of every paper here. */
export function fullName(of: Named): string {
  return [of.last_name, of.first_name, of.middle_name].filter(Boolean).join(" ");
}

export function shortName(of: Named): string {
  return `${of.last_name} ${of.first_name}`;
}

/** Last and first name of a whole one: in a list the name must not lose its end to the number. */
export function listName(whole: string): string {
  return whole.split(/\s+/).slice(0, 2).join(" ");
}

/** "+998903154417" as people read it: "+998 90 315 44 17". */
export function phone(e164: string): string {
  const uzbek = /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(e164);
  if (uzbek) return `+998 ${uzbek.slice(1).join(" ")}`;
  const other = /^\+(\d{1,3}?)(\d{3})(\d{3})(\d{2,4})$/.exec(e164);
  return other ? `+${other.slice(1).join(" ")}` : e164;
}

/** Enough digits to be a phone: a local number without its country code has nine. */
export function wholePhone(typed: string): boolean {
  return typed.replace(/\D/g, "").length >= 9;
}

export interface Piece {
  text: string;
  hit: boolean;
}

/** Cuts `text` where `query` matches it; digits match across the spaces of a phone. */
export function pieces(text: string, query: string): Piece[] {
  const hits = new Set<number>();
  for (const word of query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part))) {
    const at = text.toLocaleLowerCase().indexOf(word);
    for (let i = at; at >= 0 && i < at + word.length; i++) hits.add(i);
  }
  markDigits(text, query.replace(/\D/g, ""), hits);
  const out: Piece[] = [];
  for (const [index, letter] of [...text].entries()) {
    const hit = hits.has(index);
    const last = out.at(-1);
    if (last?.hit === hit) last.text += letter;
    else out.push({ text: letter, hit });
  }
  return out;
}

function markDigits(text: string, digits: string, hits: Set<number>): void {
  if (digits.length < 2) return;
  const places = [...text].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
  const at = places
    .map((place) => text[place])
    .join("")
    .indexOf(digits);
  if (at < 0) return;
  const from = places[at]!;
  const to = places[at + digits.length - 1]!;
  for (let i = from; i <= to; i++) hits.add(i);
}
