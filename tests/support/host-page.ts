// A made-up page beneath a panel: its frames say what a test has them say.
import type { HostFrame, PageLink } from '../../components/host/link.ts';
import type { FoundField, FromPage, ToPage } from '../../lib/messaging/host-messages.ts';

type Fields = Readonly<Record<string, string | Partial<FoundField>>>;
type Seen = Extract<FromPage, { host: 'seen' }>;

/** A page in the browser, with leave to be read unless a test takes it away. */
export function makePage(origin = 'https://host.test', path = '/case') {
  const key = crypto.randomUUID();
  const frames = new Map<number, HostFrame>([[0, { id: 0, origin, path }]]);
  const told: { readonly message: ToPage; readonly frame: number | undefined }[] = [];
  const state = { allowed: true, lasting: true };
  const listeners: ((said: FromPage, frame: HostFrame) => void)[] = [];
  const gone: ((frame: number) => void)[] = [];
  const moved: (() => void)[] = [];
  const link: PageLink = {
    key,
    onSaid: listener => listeners.push(listener),
    onGone: listener => gone.push(listener),
    onMoved: listener => moved.push(listener),
    frames: async () => (state.allowed ? [...frames.values()] : []),
    tell: (message, frame) => void told.push({ message, frame }),
    where: async () => frames.get(0),
    allowed: async () => state.lasting,
    allow: async () => {
      state.lasting = true;
      state.allowed = true;
      return true;
    },
  };
  const say = (said: FromPage, id = 0) => {
    const frame = frames.get(id);
    if (frame) for (const listener of listeners) listener(said, frame);
  };
  const fieldOf = ([binding, said]: [string, string | Partial<FoundField>]): FoundField => {
    const whole: FoundField = { binding, state: 'sure', text: '', label: '', lost: [] };
    return { ...whole, ...(typeof said === 'string' ? { text: said } : said) };
  };
  return {
    link,
    told,
    state,
    say,
    key,
    /** The fields of a frame say this now. */
    shows: (fields: Fields, id = 0, parts: Partial<Seen> = {}) =>
      say(
        {
          host: 'seen',
          key,
          found: Object.entries(fields).map(fieldOf),
          whole: true,
          readable: true,
          frames: [],
          ...parts,
        },
        id,
      ),
    /** Another document comes in a frame. */
    goes: (to: string, id = 0, at = origin) => {
      for (const listener of frames.has(id) ? gone : []) listener(id);
      frames.set(id, { id, origin: at, path: to });
      say({ host: 'here' }, id);
    },
    /** A frame is gone. */
    loses: (id: number) => {
      frames.delete(id);
      for (const listener of gone) listener(id);
    },
    /** The panel follows another tab. */
    moves: (to: HostFrame) => {
      frames.clear();
      frames.set(0, to);
      for (const listener of moved) listener();
    },
  };
}
