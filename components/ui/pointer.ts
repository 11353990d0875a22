// What moves under a pressed pointer makes the click miss; so what a blur changes waits until the pointer is released.
const ENDS = ['pointerup', 'pointercancel'] as const;
let pressed = false;
let watching = false;

/** Begins to note whether the pointer is pressed. */
export function watchPointer(): void {
  if (watching) return;
  watching = true;
  document.addEventListener('pointerdown', () => (pressed = true), true);
  for (const end of ENDS) document.addEventListener(end, () => (pressed = false), true);
}

/** Acts at once, or when the pointer pressed just now is released: before the click is told, with its target already fixed. */
export function onceReleased(act: () => void): void {
  if (!pressed) {
    act();
    return;
  }
  const released = new AbortController();
  const done = () => {
    released.abort();
    act();
  };
  for (const end of ENDS) document.addEventListener(end, done, { capture: true, signal: released.signal });
}
