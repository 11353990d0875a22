// A system is tried on a tab that is open: what is found, what is to be confirmed, what is missing; never what it says.
import { describe, expect, test } from 'vitest';
import type { HostFrame } from '../../components/host/link.ts';
import { createHostTest, type OpenTabs } from '../../components/hosts/host-test-model.ts';
import type { FoundField, FromPage, ToPage } from '../../lib/messaging/host-messages.ts';
import { bindingOf, contentOf, profileOf } from '../support/profiles.ts';

const ORIGIN = 'http://host.example:8080';
const TAB = { id: 7, title: '出生登記', origin: ORIGIN, path: '/a' };
const KEY = 'k';
const bindings = ['b1', 'b2', 'b3', 'b4'].map(id =>
  bindingOf({ id, target: `answer:${id}`, page: id === 'b4' ? '/elsewhere' : '/a' }),
);
const HOST = { ...contentOf(profileOf({ bindings }), { off: true }), rev: 1, at: '' };
const found = (binding: string, state: FoundField['state'], parts: Partial<FoundField> = {}): FoundField => ({
  binding,
  state,
  text: '王○明',
  label: '標籤',
  lost: [],
  ...parts,
});
const seen = (...fields: FoundField[]): FromPage => ({
  host: 'seen',
  key: KEY,
  found: fields,
  whole: true,
  readable: true,
  frames: [],
});
const FIRST: HostFrame = { id: 0, origin: ORIGIN, path: '/a' };

interface Page {
  readonly frames?: readonly HostFrame[];
  /** What a frame answers to being bound; nothing: it stays silent. */
  readonly says?: (frame: number) => FromPage | undefined;
  readonly allowed?: boolean;
  readonly grants?: boolean;
}

/** A browser with one tab. */
function browserWith({ frames = [FIRST], says = () => undefined, allowed = true, grants = true }: Page) {
  const told: (ToPage & { frame?: number | undefined })[] = [];
  let may = allowed;
  const tabs: OpenTabs = {
    at: async () => [TAB, { ...TAB, id: 8, origin: 'http://other.example' }],
    allowed: async () => may,
    allow: async () => {
      may = grants;
      return grants;
    },
    link: () => {
      const listeners: ((said: FromPage, frame: HostFrame) => void)[] = [];
      return {
        key: KEY,
        frames: async () => frames,
        onSaid: listener => {
          listeners.push(listener);
          return () => void listeners.splice(listeners.indexOf(listener), 1);
        },
        tell: (message, frame) => {
          told.push({ ...message, frame });
          const answer = message.host === 'bind' ? says(frame ?? 0) : undefined;
          const at = frames.find(({ id }) => id === frame);
          if (answer && at) for (const listener of listeners) listener(answer, at);
        },
      };
    },
    wait: async () => undefined,
  };
  const test = createHostTest(tabs, ['http://host.example:*'], origin => origin === ORIGIN);
  return { test, told };
}
const states = ({ test: { state } }: ReturnType<typeof browserWith>) =>
  state.value.kind === 'done' ? state.value.fields.map(each => `${each.binding.id} ${each.state}`) : state.value;

test('every field is told as it was found, over all frames; what is on another page is not missed', async () => {
  const frames = [
    FIRST,
    { id: 3, origin: ORIGIN, path: '/a/inner' },
    { id: 4, origin: 'http://ad.example', path: '/' },
  ];
  const made = browserWith({
    frames,
    says: frame =>
      frame === 0
        ? seen(
            found('b1', 'absent'),
            found('b2', 'doubtful', { lost: ['names'] }),
            found('b3', 'absent'),
            found('b4', 'absent'),
          )
        : seen(found('b1', 'sure'), found('b2', 'absent'), found('b3', 'absent'), found('b4', 'absent')),
  });
  await made.test.look();
  expect(made.test.tabs.value.map(({ id }) => id)).toEqual([7]);
  await made.test.run(TAB, HOST);
  expect(states(made)).toEqual(['b1 sure', 'b2 ask', 'b3 lost', 'b4 elsewhere']);
  // Only its own frames were asked, marked nothing, and were let go of again.
  expect(made.told.map(({ host, frame }) => `${host} ${frame}`)).toEqual(['bind 0', 'bind 3', 'rest 0', 'rest 3']);
  expect(made.told[0]).toMatchObject({ marks: false });
  expect(JSON.stringify(made.test.state.value)).not.toContain('王○明');
});

describe('where nothing can be said', () => {
  test.each<[string, Page]>([
    ['no frame may be read', { frames: [] }],
    ['no frame is of the system', { frames: [{ id: 0, origin: 'http://ad.example', path: '/' }] }],
    ['no frame answers', {}],
    ['another key answers', { says: () => ({ ...seen(), key: 'forged' }) as FromPage }],
  ])('%s: said so, and the tabs stay to be chosen from', async (_, page) => {
    const made = browserWith(page);
    await made.test.look();
    await made.test.run(TAB, HOST);
    expect(made.test.state.value).toEqual({ kind: 'tabs', failed: true });
  });
});

describe('a site nobody allowed yet', () => {
  test('is asked for; then its tabs are listed', async () => {
    const { test: one } = browserWith({ allowed: false });
    await one.look();
    expect(one.state.value).toEqual({ kind: 'asking', refused: false });
    await one.allow();
    expect([one.state.value, one.tabs.value.length]).toEqual([{ kind: 'tabs', failed: false }, 1]);
  });

  test('and is not: nothing is read', async () => {
    const { test: one, told } = browserWith({ allowed: false, grants: false });
    await one.look();
    await one.allow();
    expect([one.state.value, told]).toEqual([{ kind: 'asking', refused: true }, []]);
  });
});
