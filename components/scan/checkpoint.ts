/**
 * Notes what the focused field holds. What it gives puts that back and leaves the field, which ends an input method's
 * composition in it and keeps the input method away from the rest of a scan; called again, it also comes back to the field.
 */
export function fieldCheckpoint(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return () => {};
  const { value } = field;
  let left = false;
  return () => {
    if (!left) leaveQuietly(field);
    if (field.value !== value) {
      field.value = value;
      // Who follows the field by its events must hear of it.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (left && field.isConnected) field.focus();
    left = true;
  };
}

/** Leaves a field unheard by those who take its value over on leaving: what stands there was scanned, not typed. */
function leaveQuietly(field: HTMLElement): void {
  const quiet = (event: Event) => event.stopImmediatePropagation();
  for (const kind of ['blur', 'focusout']) addEventListener(kind, quiet, true);
  field.blur();
  for (const kind of ['blur', 'focusout']) removeEventListener(kind, quiet, true);
}
