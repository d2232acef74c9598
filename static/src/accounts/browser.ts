// A user agent in two words: enough to recognise the PC, short enough for a table.

const browsers: [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bYaBrowser\//, "Yandex"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrom(e|ium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome, Windows"; the agent's own first word when it is no browser we know. */
export function browserOf(user_agent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(user_agent))?.[1];
  const known = [named(browsers), named(systems)].filter(Boolean).join(", ");
  return known || (user_agent.split(/[/ ]/)[0] ?? "");
}
