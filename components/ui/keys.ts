/** Whether the input method is composing; then no key means anything to us. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The key of an event without modifiers, full-width digits as half; '' while composing or with Ctrl, Alt or Meta. */
export function plainKey(event: KeyboardEvent): string {
  if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return '';
  if (/^(Digit|Numpad)[0-9]$/.test(event.code) && !event.shiftKey) return event.code.slice(-1);
  return event.key.normalize('NFKC');
}
