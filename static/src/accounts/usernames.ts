const latin: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "j",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "x",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ў: "o",
  қ: "q",
  ғ: "g",
  ҳ: "h",
};

/** The first word of a name as something to log in with: "Рустам Алиев" becomes "rustam". */
export function usernameFrom(display_name: string): string {
  const first = display_name.trim().toLowerCase().split(/\s+/)[0] ?? "";
  const spelt = [...first.normalize("NFD")].map((letter) => latin[letter] ?? letter).join("");
  return spelt.replace(/[^a-z0-9]/g, "").slice(0, 32);
}
