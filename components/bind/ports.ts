import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { FromPage } from '../../lib/messaging/host-messages.ts';

/** Where a frame of a page, or the page itself, is from. */
export interface Whereabouts {
  readonly origin: string;
  readonly path: string;
}
/** A frame of the page beneath; 0 is the page itself. */
export interface FrameAt extends Whereabouts {
  readonly id: number;
}

/** The page the panel lies over, as pointing needs it. */
export interface PageBelow {
  /** Nothing where there is no page that could ever be read. */
  readonly where: () => Promise<Whereabouts | undefined>;
  readonly allowed: (origins: readonly string[]) => Promise<boolean>;
  /** Has the browser ask the clerk; to be called within their click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
  /** Has every frame tell again what is found in it, of the fields known for where it is. */
  readonly look: (hostAt: (frame: Whereabouts) => KeptHost | undefined) => void;
  /** Lets the clerk point, or ends it; false where no frame can be reached. */
  readonly pick: (on: boolean) => Promise<boolean>;
  readonly accept: (binding: string) => void;
  /** Calls back for all the frames tell; gives what ends it. */
  readonly onSaid: (listener: (said: FromPage, frame: FrameAt) => void) => () => void;
  /** Calls back when a document is gone with all that was found in it, or, without a frame, when the panel is over another page. */
  readonly onGone: (listener: (frame?: number) => void) => () => void;
}
