// What the panel and our script in the frames of a host page tell one another. The script is plain: these are types and names; what comes from a page is checked by `from-page.ts`.
import type { Clue, FoundState, Sureness, Trace } from '../core/host/profile.ts';

/** What the panel tells the frames of the page it lies over; `key` is that panel's own, and the last that binds is the one told. */
export type ToPage =
  /** Look for these fields from now on, and tell what they say. */
  | {
      readonly host: 'bind';
      readonly key: string;
      readonly bindings: readonly { readonly id: string; readonly trace: Trace }[];
      /** Outline the fields found. */
      readonly marks: boolean;
    }
  /** Short texts beside fields whose value makes the case late or contradictory; all others have none. */
  | { readonly host: 'flag'; readonly key: string; readonly flags: readonly Flag[] }
  /** Nobody is listening any more: watch nothing, mark nothing. */
  | { readonly host: 'rest'; readonly key: string }
  /** Point at a field; `false` ends it. `from`: the keyboard points in this frame, beginning at its first or last field. */
  | {
      readonly host: 'pick';
      readonly key: string;
      readonly on: boolean;
      readonly from?: 'first' | 'last' | undefined;
    }
  /** The one that may be it is it: told back as `picked`. */
  | { readonly host: 'accept'; readonly key: string; readonly binding: string };

export interface Flag {
  readonly binding: string;
  readonly text: string;
  readonly tone: 'late' | 'odd';
}

/** What a frame of the page tells the panel. */
export type FromPage =
  /** A document has come, or is looked at again. */
  | { readonly host: 'here' }
  | {
      readonly host: 'seen';
      readonly key: string;
      readonly found: readonly FoundField[];
      /** False where the page was too large to be looked through. */
      readonly whole: boolean;
      /** Whether there is anything that could be pointed at: a picture of a terminal has nothing. */
      readonly readable: boolean;
      /** Origins of frames within that are of other sites. */
      readonly frames: readonly string[];
    }
  | {
      readonly host: 'picked';
      readonly key: string;
      readonly field: PickedField;
      readonly binding?: string | undefined;
    }
  /** The pointer points in this frame now: in no other. */
  | { readonly host: 'pick-here'; readonly key: string }
  /** The keyboard went past the last field of this frame, or before its first. */
  | { readonly host: 'pick-past'; readonly key: string; readonly way: 'next' | 'before' }
  /** Pointing was ended on the page, by Esc. */
  | { readonly host: 'pick-ended'; readonly key: string };

export interface FoundField {
  readonly binding: string;
  readonly state: FoundState;
  /** Its value now; empty where there is none, or it is not surely the one. */
  readonly text: string;
  /** Its label as it is now. */
  readonly label: string;
  /** What no longer holds of how it was known. */
  readonly lost: readonly Clue[];
}

export interface PickedField {
  readonly trace: Trace;
  readonly text: string;
  readonly label: string;
  readonly sure: Sureness;
}

/** Name of the empty frame that lies over a page while the clerk points: it is no part of the page. */
export const SHIELD = 'onetrip-shield';

/** Name of the ports between a panel and the frames of a page. */
export const HOST_PORT = 'onetrip-host';
