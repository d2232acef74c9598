// Esc in a search field: it first empties the field, and from an empty one it goes to the list,
// where single letters are commands again.

/** Answers Esc in a search field above `list`; other keys keep their meaning. */
export function escapeSearch(event: KeyboardEvent, list: HTMLElement | undefined): void {
  const field = event.currentTarget;
  if (event.code !== "Escape" || event.isComposing || event.defaultPrevented) return;
  if (!(field instanceof HTMLInputElement)) return;
  if (field.value) {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (list) focusList(list);
  // Without a list Esc keeps what the screen makes of it.
  else return;
  event.preventDefault();
}

// The first row, else what scrolls: an empty list takes the focus too, or the letters stay text.
function focusList(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>("[data-row], .opens");
  const target = row ?? list.querySelector<HTMLElement>("[tabindex='0']") ?? list;
  if (!row && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus();
}
