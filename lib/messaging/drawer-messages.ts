import type { Place } from '../core/place.ts';

/** Why the panel is in the side panel instead of over the page: not a web page, the page's policy, it was taken away again and again, covered, its keyboard taken, or the clerk's choice. */
export type Refusal = 'page' | 'blocked' | 'removed' | 'covered' | 'keyboard' | 'off';

/** What the background and the panel tell the drawer on a page. */
export type ToDrawer =
  | { readonly drawer: 'ready' }
  | { readonly drawer: 'hide' }
  /** The keyboard is about to leave the panel by Tab. */
  | { readonly drawer: 'leaving' }
  /** The panel finds itself covered. */
  | { readonly drawer: 'rise' }
  /** Never again over this site. */
  | { readonly drawer: 'off' }
  | { readonly drawer: 'move'; readonly place: Place };

/** What the drawer on a page tells the background. */
export type FromDrawer =
  | { readonly drawer: 'asks' }
  | { readonly drawer: 'refused'; readonly why: Refusal }
  | { readonly drawer: 'keep'; readonly change: unknown };

/** What the drawer tells the panel in it: where it lies; `key` is the panel's own. */
export interface DrawerAt {
  readonly drawer: 'at';
  readonly key: string;
  readonly place: Place;
}
