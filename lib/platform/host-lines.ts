// The lines from a panel to the frames of the page it reads: ports, so that each end knows at once when the other is gone.
import { fromPageSchema } from '../messaging/from-page.ts';
import { type FromPage, HOST_PORT, type ToPage } from '../messaging/host-messages.ts';
import { type Line, reach as page } from './reach.ts';

const READER = ['/content-scripts/finder.js', '/content-scripts/reader.js'];
const PICKER = ['/content-scripts/picker.js'];
/** All that is put into the frames of a page that is read. */
export const PUT_IN: readonly string[] = [...READER, ...PICKER];

/** The lines to the frames of one tab. */
export interface HostLines {
  /** Puts the reader into a frame and opens the line; false where it cannot be. */
  readonly reach: (frame: number) => Promise<boolean>;
  /** Puts in what points, too. */
  readonly reachToPick: (frame: number) => Promise<boolean>;
  /** To one frame, opening its line if there is none. */
  readonly tell: (message: ToPage, frame: number) => Promise<void>;
  /** To all frames with a line. */
  readonly tellAll: (message: ToPage) => void;
  readonly close: () => void;
}

export interface LinesOptions {
  readonly tabId: number;
  readonly onSaid: (said: FromPage, frame: number) => void;
  /** The document in a frame is gone, or left for a while. */
  readonly onGone: (frame: number) => void;
}

/** No line yet; they open as frames are reached. */
export function createLines({ tabId, onSaid, onGone }: LinesOptions): HostLines {
  const lines = new Map<number, Promise<Line | undefined>>();
  const put = (frame: number, files: readonly string[]) => page.put(tabId, frame, files);

  const open = async (frame: number): Promise<Line | undefined> => {
    try {
      await put(frame, READER);
    } catch {
      lines.delete(frame);
      return undefined;
    }
    const port = page.connect(tabId, frame, HOST_PORT);
    port.onMessage(message => {
      const said = fromPageSchema.safeParse(message);
      if (said.success) onSaid(said.data, frame);
    });
    port.onClose(() => {
      lines.delete(frame);
      onGone(frame);
    });
    return port;
  };
  const line = (frame: number) => {
    const known = lines.get(frame) ?? open(frame);
    lines.set(frame, known);
    return known;
  };
  const post = (port: Line | undefined, message: ToPage) => {
    try {
      port?.post(message);
    } catch {
      // Gone in this very moment, which is told apart.
    }
  };
  return {
    reach: async frame => (await line(frame)) !== undefined,
    reachToPick: async frame => {
      if (!(await line(frame))) return false;
      return put(frame, PICKER).then(
        () => true,
        () => false,
      );
    },
    tell: async (message, frame) => post(await line(frame), message),
    tellAll: message => {
      for (const each of lines.values()) void each.then(port => post(port, message));
    },
    close: () => {
      const all = [...lines.values()];
      lines.clear();
      for (const each of all) void each.then(port => port?.close());
    },
  };
}
