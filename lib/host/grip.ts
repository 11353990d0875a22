// The edge of the drawer that is dragged. The keyboard has its own in the panel, where no page sees or eats its keys.
import type { Place } from '../core/place.ts';

export interface GripOptions {
  readonly place: () => Place;
  /** While it is dragged, and at the end. */
  readonly onMove: (place: Place, done: boolean) => void;
}

/** Makes an element drag the width of the drawer. */
export function makeGrip(grip: HTMLElement, { place, onMove }: GripOptions): void {
  let from: { readonly x: number; readonly place: Place } | undefined;
  const placeAt = (event: PointerEvent, start: NonNullable<typeof from>): Place => {
    const moved = event.clientX - start.x;
    const { side, width } = start.place;
    return { side, width: width + (side === 'left' ? moved : -moved) };
  };
  grip.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !event.isTrusted) return;
    from = { x: event.clientX, place: place() };
    grip.setPointerCapture(event.pointerId);
    // Pressed here the keyboard stays where it is.
    event.preventDefault();
  });
  grip.addEventListener('mousedown', event => event.preventDefault());
  grip.addEventListener('pointermove', event => {
    if (from) onMove(placeAt(event, from), false);
  });
  grip.addEventListener('lostpointercapture', event => {
    if (from) onMove(placeAt(event, from), true);
    from = undefined;
  });
}
