import { type Signal, signal } from '@preact/signals';
import { otherSide, type Place, USUAL_PLACE, WIDTHS, widthWithin } from '../../lib/core/place.ts';
import type { DrawerLink } from '../../lib/platform/in-drawer.ts';

/** The drawer as the panel in it knows it, and what the clerk can do with it. */
export interface Edge {
  readonly place: Signal<Place>;
  /** Whether the drawer is shown; hidden, it reads nothing of the page. */
  readonly shown: Signal<boolean>;
  /** Something of the page lies over the panel. */
  readonly covered: Signal<boolean>;
  readonly changeSide: () => void;
  /** A key on the edge: moves it, or not. */
  readonly press: (key: string) => boolean;
  readonly never: () => void;
  /** The keyboard is about to leave the panel. */
  readonly leaving: () => void;
  /** What was seen of the panel. */
  readonly seen: (whole: boolean) => void;
}

/** The edge of the drawer this panel lies in; nothing elsewhere. */
export const edge = signal<Edge | undefined>(undefined);

/** The edge over a link to the drawer. */
export function createEdge({ tell, onAt }: DrawerLink): Edge {
  const place = signal(USUAL_PLACE);
  const shown = signal(true);
  const covered = signal(false);
  onAt(at => {
    place.value = at.place;
    shown.value = at.shown;
  });
  const lay = (next: Place) => {
    const within = { side: next.side, width: widthWithin(next.width) };
    place.value = within;
    tell({ drawer: 'move', place: within });
  };
  return {
    place,
    shown,
    covered,
    changeSide: () => lay({ ...place.value, side: otherSide(place.value.side) }),
    press: key => {
      const { side, width } = place.value;
      const outwards = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
      const inwards = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
      const widths: Readonly<Record<string, number>> = {
        [outwards]: width + WIDTHS.step,
        [inwards]: width - WIDTHS.step,
        Home: WIDTHS.least,
        End: WIDTHS.most,
      };
      const next = Object.hasOwn(widths, key) ? widths[key] : undefined;
      if (next === undefined) return false;
      lay({ side, width: next });
      return true;
    },
    never: () => tell({ drawer: 'off' }),
    leaving: () => tell({ drawer: 'leaving' }),
    seen: whole => {
      if (!whole) tell({ drawer: 'rise' });
      covered.value = !whole;
    },
  };
}
