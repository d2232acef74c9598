// What this phone remembers. A browser that forbids it (private windows) loses it with the page.
function item(name: string) {
  return {
    get(): string {
      try {
        return localStorage.getItem(name) ?? "";
      } catch {
        return "";
      }
    },
    set(value: string): void {
      try {
        if (value) localStorage.setItem(name, value);
        else localStorage.removeItem(name);
      } catch {
        // Then the page alone knows.
      }
    },
  };
}

export const kept = {
  claim: item("clinicd.phone.claim"),
  request: item("clinicd.phone.request"),
  language: item("clinicd.phone.language"),
  told: item("clinicd.phone.told"),
};
