// What the panel knows of the page beneath: whether its fields are where they were, and what the clerk teaches it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHost } from '../../components/host/host-model.ts';
import type { ToPage } from '../../lib/messaging/host-messages.ts';
import { newDisk } from '../support/disk.ts';
import { bindingOf } from '../support/host-facts.ts';
import { makePage } from '../support/host-page.ts';
import { ANN, BOB, binds, type Followed, HOST_PACK, startFollowed } from '../support/host-panel.ts';

let { worker, panel, page, host }: Followed = {} as Followed;
beforeEach(async () => {
  newDisk();
  ({ worker, panel, page, host } = await startFollowed());
});
afterEach(() => {
  vi.useRealTimers();
});

const hand = (of = panel) => of.view.value?.kase;
const opened = (id: string) => vi.waitFor(() => expect(hand()?.procedure).toBe(id));
const flags = () =>
  page.told.findLast(({ message }) => message.host === 'flag')?.message as Extract<ToPage, { host: 'flag' }>;

describe('the self-test', () => {
  test('says what is to be confirmed and what is missing, only where it should be', () => {
    page.shows({
      procedure: '出生登記',
      who: { state: 'absent' },
      event: { state: 'doubtful', label: '生日', lost: ['label'] },
      'answer-place': { state: 'several' },
    });
    expect(host.test.value).toMatchObject({ light: 'red', sure: { length: 1 } });
    expect(host.test.value.rows.map(({ binding, state }) => `${binding.id} ${state}`)).toEqual([
      'who lost',
      'event ask',
      'answer-place several',
    ]);
    page.goes('/other');
    page.shows({ procedure: { state: 'absent' }, who: { state: 'absent' }, event: { state: 'absent' } });
    expect(host.test.value.light).toBe('none');
  });

  test('a field met on a page before is missed there; one of another procedure is not', () => {
    page.goes('/other');
    page.shows({ procedure: '遷入登記', who: '' });
    page.shows({ procedure: '遷入登記', who: { state: 'absent' }, event: { state: 'absent' } });
    expect(host.test.value.rows.map(({ binding }) => binding.id)).toEqual(['who']);
    page.goes('/case');
    page.shows({ procedure: '遷入登記', who: '', event: { state: 'absent' } });
    expect(host.test.value.light).toBe('green');
  });

  test('a picture has nothing to be read, and a page that is too large was read in part', () => {
    page.shows({ who: { state: 'absent' } }, 0, { readable: false, whole: false });
    expect(host.test.value).toMatchObject({ picture: true, partly: true, light: 'red' });
  });
});

describe('fields that make the case late or contradictory', () => {
  test('are told to the page, and no longer once they do not', async () => {
    page.shows({ procedure: '出生登記', event: '1150911' });
    await opened('birth');
    expect(flags().flags).toEqual([{ binding: 'event', tone: 'late', text: '逾期 11 日' }]);
    panel.finish();
    expect(flags().flags).toEqual([]);
  });
});

describe('texts that are not understood', () => {
  test('are learnt from the clerk, and taken at once', async () => {
    page.shows({ procedure: '出生登記', 'answer-place': '境外' });
    await opened('birth');
    const [said] = host.unknown.value;
    expect(said?.text).toBe('境外');
    const before = binds(page);
    if (said) await host.learn(said, 'abroad');
    await vi.waitFor(() => expect(binds(page)).toBeGreaterThan(before));
    page.shows({ procedure: '出生登記', 'answer-place': '境外' });
    expect([hand()?.answers, host.unknown.value]).toEqual([{ place: 'abroad' }, []]);
  });

  test('may be left alone', () => {
    page.shows({ procedure: '出生登記', 'answer-place': '境外' });
    const [said] = host.unknown.value;
    if (said) host.dismiss(said);
    page.shows({ procedure: '出生登記', 'answer-place': '境外' });
    expect(host.unknown.value).toEqual([]);
  });

  test('the name of a procedure is learnt from the one in hand', async () => {
    page.shows({ procedure: '新生兒' });
    expect(host.unknown.value.map(each => each.text)).toEqual(['新生兒']);
    panel.start('birth');
    const [said] = host.unknown.value;
    if (said) await host.learn(said, 'birth');
    panel.finish();
    await vi.waitFor(() => expect(host.unknown.value).toEqual([]));
  });
});

describe('the profile', () => {
  test('a field that may be it is confirmed once, and known by its new marks', async () => {
    page.shows({ who: { state: 'doubtful' } });
    host.accept('who');
    expect(page.told.at(-1)).toEqual({ message: { host: 'accept', key: page.key, binding: 'who' }, frame: 0 });
    const trace = { ...bindingOf('who').trace, label: '當事人' };
    const picked = {
      host: 'picked',
      key: page.key,
      binding: 'who',
      field: { trace, text: '', label: '當事人', sure: 'high' },
    } as const;
    page.say(picked);
    page.say({ ...picked, field: { ...picked.field, trace: { ...trace, label: '偽' } } });
    const kept = async () =>
      (await worker.open().ask('hosts.load', {})).hosts.find(each => each.profile.id === 'made-up');
    await vi.waitFor(async () => expect((await kept())?.rev).toBe(2));
    expect((await kept())?.profile.bindings.find(({ id }) => id === 'who')).toMatchObject({
      trace: { label: '當事人' },
    });
  });

  test('switched off, nothing is read any more', async () => {
    page.shows(ANN);
    await opened('birth');
    await host.switchOff();
    await vi.waitFor(() => expect(host.host.value).toBeUndefined());
    page.shows(BOB);
    expect(hand()?.event).toBe('2026-11-01');
  });

  test('of a page that may not be read yet: leave is asked for', async () => {
    const other = makePage();
    other.state.allowed = false;
    const next = await worker.panel(HOST_PACK);
    const made = createHost({ model: next, link: other.link, client: worker.open() });
    await vi.waitFor(() => expect(made.wanted.value).toBe('https://host.test'));
    await made.allow();
    await vi.waitFor(() => expect(binds(other)).toBe(1));
    expect(made.wanted.value).toBeUndefined();
  });
});

test('read by the clerk’s press only, the page says so until leave is given', async () => {
  const other = makePage();
  other.state.lasting = false;
  const made = createHost({ model: await worker.panel(HOST_PACK), link: other.link, client: worker.open() });
  await vi.waitFor(() => expect(binds(other)).toBe(1));
  expect([made.passing.value, made.wanted.value]).toEqual([true, undefined]);
  await made.allow();
  await vi.waitFor(() => expect(made.passing.value).toBe(false));
});

test('what the page said is gone as its case ends, and asked again for the next', async () => {
  page.shows(ANN);
  await opened('birth');
  const before = binds(page);
  panel.finish();
  expect(binds(page)).toBe(before);
  expect(host.test.value).toMatchObject({ light: 'green', sure: { length: 4 } });
  panel.start('move');
  expect(binds(page)).toBe(before + 1);
  page.shows({ ...ANN, procedure: '遷入登記' });
  await vi.waitFor(() => expect(hand()?.answers).toEqual({ place: 'abroad' }));
});

test('hidden, the panel reads nothing and knows nothing of the page', async () => {
  page.shows({ procedure: '出生登記', 'answer-place': '境外' });
  host.show(false);
  expect([host.unknown.value, host.test.value.light, page.told.at(-1)?.message.host]).toEqual([[], 'none', 'rest']);
  page.shows({ procedure: '遷入登記' });
  expect(hand()?.procedure).toBe('birth');
});
