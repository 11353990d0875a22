import type { FromPage, ToPage } from '../../lib/messaging/host-messages.ts';

/** One frame of the page beneath; 0 is the page itself. */
export interface HostFrame {
  readonly id: number;
  readonly origin: string;
  readonly path: string;
}

/** The way to the page beneath a panel, as following it needs it. */
export interface PageLink {
  /** This panel's own, for the messages that carry a key. */
  readonly key: string;
  readonly onSaid: (listener: (said: FromPage, frame: HostFrame) => void) => unknown;
  /** A document that was bound is gone. */
  readonly onGone: (listener: (frame: number) => void) => unknown;
  /** The panel follows another tab now. */
  readonly onMoved: (listener: () => void) => unknown;
  /** The frames there are; none where the page may not be read. */
  readonly frames: () => Promise<readonly HostFrame[]>;
  readonly tell: (message: ToPage, frame?: number) => void;
  /** The page itself, as far as it is known without leave. */
  readonly where: () => Promise<HostFrame | undefined>;
  /** Whether there is leave that lasts beyond this page. */
  readonly allowed: (origins: readonly string[]) => Promise<boolean>;
  /** Asks the clerk for leave to read sites; in the turn of a click. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
}
