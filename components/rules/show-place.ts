/** Brings one line of the rules, or else a section, into sight and gives it the keyboard; nothing where it is not drawn. */
export function showPlace(place: string): void {
  const found =
    document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`) ??
    document.getElementById(`rules-${place}`);
  if (!found) return;
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
}
