// The page beneath, as the pane for pointing sees it; and what a page may say that is none of ours.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { belowOf } from '../../components/host/below.ts';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { newDisk } from '../support/disk.ts';
import { bindingOf, profileOf } from '../support/host-facts.ts';
import { makePage } from '../support/host-page.ts';
import { type Followed, startFollowed } from '../support/host-panel.ts';

describe('pointing', () => {
  test('every frame is told the fields known where it is, or none, and what is accepted goes to the frame that has it', async () => {
    const page = makePage();
    page.goes('/inner', 3, 'https://b.test');
    const pick = vi.fn(async () => true);
    const below = belowOf({ ...page.link, pick, onSaid: () => () => undefined }, () => 3);
    const profile = profileOf([bindingOf('event')]);
    const host: KeptHost = { profile, rev: 1, at: '', off: true, marks: false };
    below.look(({ origin }) => (origin === 'https://b.test' ? host : undefined));
    await vi.waitFor(() => expect(page.told).toHaveLength(2));
    expect(page.told.map(({ message, frame }) => [frame, message.host === 'bind' && message.bindings.length])).toEqual([
      [0, 0],
      [3, 1],
    ]);
    below.accept('event');
    expect(page.told.at(-1)).toEqual({ message: { host: 'accept', key: page.key, binding: 'event' }, frame: 3 });
    const gone = vi.fn();
    const end = below.onGone(gone);
    page.loses(3);
    page.moves({ id: 0, origin: 'https://c.test', path: '/' });
    end();
    page.loses(0);
    expect(gone.mock.calls).toEqual([[3], [undefined]]);
  });
});

describe('a page that says what it should not', () => {
  let { panel, page, host }: Followed = {} as Followed;
  beforeEach(async () => {
    newDisk();
    ({ panel, page, host } = await startFollowed());
  });

  test.each<[string, () => void]>([
    ['fields nobody bound', () => page.shows({ nothing: '出生登記', __proto__x: 'x' })],
    ['a procedure that is none', () => page.shows({ procedure: '<b>出生登記</b>' })],
    ['a text as long as is read, with spaces only', () => page.shows({ procedure: ' '.repeat(200) })],
    ['a text as long as is read', () => page.shows({ procedure: '出'.repeat(200), event: '9'.repeat(200) })],
    ['a frame that is not there', () => page.shows({ procedure: '出生登記' }, 77)],
    [
      'a field that was picked though nobody pointed',
      () =>
        page.say({
          host: 'picked',
          key: page.key,
          binding: 'who',
          field: { trace: bindingOf('who').trace, text: '', label: '', sure: 'high' },
        }),
    ],
  ])('%s: nothing comes of it', async (_, say) => {
    say();
    await new Promise(done => setTimeout(done, 20));
    expect([panel.cases.value, host.offers.value, host.host.value?.rev]).toEqual([[], [], 1]);
  });
});
