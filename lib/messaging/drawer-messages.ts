import type { Place } from '../core/place.ts';

/** Why the panel is in the side panel instead of over the page: not a web page, the page's policy, it was taken away again and again, covered, its keyboard taken, or the clerk's choice. */
export type Refusal = 'page' | 'blocked' | 'removed' | 'covered' | 'keyboard' | 'off';

/** What the background and the panel tell the drawer on a page. */
export type ToDrawer =
  | { readonly drawer: 'ready' }
  | { readonly drawer: 'hide' }
  /** The keyboard is about to leave the panel by Tab. */
  | { readonly drawer: 'leaving' }
  /** The panel takes the keyboard back after it was left to the page for a while. */
  | { readonly drawer: 'take' }
  /** The panel finds itself covered. */
  | { readonly drawer: 'rise' }
  /** Something of our own was laid over the page. */
  | { readonly drawer: 'outranked' }
  /** Never again over this site. */
  | { readonly drawer: 'off' }
  | { readonly drawer: 'move'; readonly place: Place };

/** What the drawer on a page tells the background. */
export type FromDrawer =
  | { readonly drawer: 'asks' }
  | { readonly drawer: 'refused'; readonly why: Refusal }
  /** The clerk opened it here, or hid it: it stays with them as they go on to other pages of the sites they allowed. */
  | { readonly drawer: 'shown'; readonly shown: boolean }
  | { readonly drawer: 'keep'; readonly change: unknown };

/** What the drawer tells the panel in it: where it lies and whether it is shown; `key` is the panel's own. */
export interface DrawerAt {
  readonly drawer: 'at';
  readonly key: string;
  readonly place: Place;
  readonly shown: boolean;
}
