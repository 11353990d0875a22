import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FoundField, FromPage } from '../../lib/messaging/host-messages.ts';
import type { FrameAt, PageBelow } from './ports.ts';

type Seen = FromPage & { readonly host: 'seen' };

/** Another site within the page. */
export interface OtherSite {
  readonly origin: string;
  readonly allowed: boolean;
}

/** What the frames of the page tell of themselves. */
export interface Sight {
  readonly frames: ReadonlySignal<readonly FrameAt[]>;
  /** How each bound field stands, by binding. */
  readonly found: ReadonlySignal<ReadonlyMap<string, FoundField>>;
  readonly others: ReadonlySignal<readonly OtherSite[]>;
  readonly page: ReadonlySignal<{ readonly whole: boolean; readonly readable: boolean }>;
  readonly take: (seen: Seen, frame: FrameAt) => void;
  /** A frame has another document: what was found in the one before is gone with it. */
  readonly forget: (frame: number) => void;
  readonly allowed: (origin: string) => void;
}

const RANK = { sure: 0, doubtful: 1, several: 2, absent: 3 } as const;

/** A sight of the page beneath, empty until its frames tell. */
export function createSight(below: Pick<PageBelow, 'allowed'>): Sight {
  const told = signal<ReadonlyMap<number, FrameAt & Seen>>(new Map());
  const open = signal<ReadonlySet<string>>(new Set());
  const all = computed(() => [...told.value.values()]);
  const origins = computed(() => [...new Set(all.value.flatMap(each => each.frames))]);
  const allowed = (origin: string) => {
    open.value = new Set([...open.value, origin]);
  };
  return {
    frames: all,
    found: computed(() => {
      // A field that is missed in one frame may be in another.
      const fields = all.value.flatMap(({ found }) => found).sort((a, b) => RANK[b.state] - RANK[a.state]);
      return new Map(fields.map(field => [field.binding, field]));
    }),
    others: computed(() => origins.value.map(origin => ({ origin, allowed: open.value.has(origin) }))),
    page: computed(() => ({
      whole: all.value.every(({ whole }) => whole),
      readable: all.value.length === 0 || all.value.some(({ readable }) => readable),
    })),
    take: (seen, frame) => {
      told.value = new Map(told.value).set(frame.id, { ...seen, ...frame });
      for (const origin of seen.frames)
        if (!open.value.has(origin))
          void below.allowed([origin]).then(
            is => is && allowed(origin),
            () => undefined,
          );
    },
    forget: id => {
      told.value = new Map([...told.value].filter(([each]) => each !== id && id !== 0));
    },
    allowed,
  };
}
