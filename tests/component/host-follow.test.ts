// Cases in hand, following the page beneath the panel.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromPage } from '../../lib/core/host/from-page.ts';
import { newDisk } from '../support/disk.ts';
import { ANN, BOB, binds, type Followed, follow, startFollowed } from '../support/host-panel.ts';

let { worker, memory, panel, page, host, state }: Followed = {} as Followed;
beforeEach(async () => {
  newDisk();
  ({ worker, memory, panel, page, host, state } = await startFollowed());
});
afterEach(() => {
  vi.useRealTimers();
});

const hand = (of = panel) => of.view.value?.kase;
const opened = (id: string) => vi.waitFor(() => expect(hand()?.procedure).toBe(id));

describe('the page names a procedure and a person', () => {
  test('its case opens by itself, with what the page says, marked as such', async () => {
    page.shows(ANN);
    await opened('birth');
    expect(hand()).toMatchObject({ answers: { place: 'abroad' }, event: '2026-11-01' });
    const kase = hand();
    expect(kase && [...fromPage(kase)].sort()).toEqual(['answer:place', 'event']);
    expect(panel.cases.value[0]?.whose).toMatch(/^[0-9a-f]{8}-/);
    expect(JSON.stringify(panel.cases.value)).not.toContain('陳');
    expect(host.test.value).toMatchObject({ light: 'green', sure: { length: 4 } });
  });

  test('not while something is being looked for; then as soon as that is over', async () => {
    state.free = false;
    page.shows({ procedure: '出生登記' });
    expect(panel.hand.value).toBeNull();
    state.free = true;
    host.retry();
    expect(hand()?.procedure).toBe('birth');
  });

  test('nor when the clerk found another one meanwhile: what they chose stays', async () => {
    state.free = false;
    page.shows({ procedure: '出生登記' });
    panel.start('move');
    state.free = true;
    host.retry();
    expect([hand()?.procedure, panel.cases.value.length]).toEqual(['move', 1]);
    page.shows({ procedure: '遷入登記' });
    page.shows({ procedure: '出生登記' });
    expect(hand()?.procedure).toBe('birth');
  });

  test('nor when the clerk was first, and the page only then names its person', async () => {
    page.shows(ANN);
    panel.start('move');
    await vi.waitFor(() => expect(memory.get()).not.toBe(''));
    expect([hand()?.procedure, panel.cases.value.length]).toEqual(['move', 1]);
    page.shows(BOB);
    await opened('birth');
  });

  test('the clerk’s own answer wins; a change on the page is offered, taken or declined', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.answer('place', 'home');
    expect([hand()?.answers['place'], host.offers.value]).toEqual(['home', []]);
    page.shows({ ...ANN, 'answer-place': '國內' });
    page.shows(ANN);
    expect(host.offers.value).toEqual([{ key: 'answer:place', values: ['abroad'] }]);
    const [offer] = host.offers.value;
    if (offer) host.decline(offer);
    expect([hand()?.answers['place'], host.offers.value]).toEqual(['home', []]);
    page.shows({ ...ANN, event: '1151101', 'answer-place': '國內' });
    page.shows(ANN);
    if (offer) host.choose(offer, 'abroad');
    expect([hand()?.answers['place'], host.offers.value]).toEqual(['abroad', []]);
    panel.undo();
    expect([hand()?.answers['place'], host.offers.value]).toEqual(['home', []]);
  });

  test('an answer taken and cleared by the clerk is not forced back, nor by opening the panel anew', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.answer('place', undefined);
    page.shows(ANN);
    expect(hand()?.answers).toEqual({});
    await panel.settled();
    const { panel: again, page: other } = await follow(worker);
    other.shows(ANN);
    await vi.waitFor(() => expect(other.told.length).toBeGreaterThan(1));
    expect(hand(again)?.answers).toEqual({});
    expect(again.cases.value).toHaveLength(1);
  });

  test('undoing takes back what the clerk did, and leaves what the page said', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.answer('who', 'mother');
    panel.undo();
    expect(hand()?.answers).toEqual({ place: 'abroad' });
  });
});

describe('the next person', () => {
  test('has a case of their own; what only the page made of the last is gone', async () => {
    page.shows(ANN);
    await opened('birth');
    page.shows(BOB);
    await vi.waitFor(() => expect(hand()?.event).toBe('2026-10-01'));
    expect(hand()?.answers).toEqual({ place: 'home' });
    expect([panel.cases.value.length, host.offers.value, host.unknown.value]).toEqual([1, [], []]);
  });

  test('while what the clerk did for the last stays in the row, and is there when they are back', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.mark('letter', 'have');
    const first = panel.hand.value;
    page.shows(BOB);
    await vi.waitFor(() => expect(hand()?.event).toBe('2026-10-01'));
    expect([panel.cases.value.length, hand()?.marks]).toEqual([2, {}]);
    page.shows(ANN);
    await vi.waitFor(() => expect(panel.hand.value).toBe(first));
    expect(hand()?.marks).toEqual({ letter: 'have' });
  });

  test('of whom nothing more is known: no case is looked at', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.mark('letter', 'have');
    page.shows({ who: '林○雯' });
    await vi.waitFor(() => expect(panel.hand.value).toBeNull());
    panel.start('move');
    await vi.waitFor(() => expect(panel.cases.value.find(({ id }) => id === panel.hand.value)?.whose).toBeDefined());
    expect(hand()?.answers).toEqual({});
  });

  test('sentences about the last are taken away', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.finish();
    expect(panel.message.value).not.toBeNull();
    page.shows(BOB);
    await opened('birth');
    expect(panel.message.value).toBeNull();
  });

  test('a case the clerk ended is not opened again by the page as it stands', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.finish();
    page.shows({ ...ANN, event: '1151102', 'answer-place': '國內' });
    page.goes('/case');
    page.shows(ANN);
    await panel.settled();
    expect(panel.hand.value).toBeNull();
  });

  test('unless the clerk left it for another page in between', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.finish();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const fields = { procedure: '', who: '' };
    page.shows(fields);
    await vi.advanceTimersByTimeAsync(1000);
    page.shows(ANN);
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.hand.value).toBeNull();
    page.shows(fields);
    await vi.advanceTimersByTimeAsync(4000);
    page.shows(ANN);
    await opened('birth');
  });

  test('a page after page system: the panel is new on each, and what is over is over, what was the last’s is gone', async () => {
    page.shows(ANN);
    await opened('birth');
    panel.finish();
    await panel.settled();
    const next = await follow(worker, memory);
    next.page.shows({ ...ANN, event: '1151102' });
    await vi.waitFor(() => expect(next.host.test.value.light).toBe('green'));
    await new Promise(done => setTimeout(done, 50));
    expect(next.panel.hand.value).toBeNull();
    next.page.shows(BOB);
    await vi.waitFor(() => expect(hand(next.panel)?.event).toBe('2026-10-01'));
    await next.panel.settled();
    const third = await follow(worker, memory);
    third.page.shows(ANN);
    await vi.waitFor(() => expect(hand(third.panel)?.event).toBe('2026-11-01'));
    expect(third.panel.cases.value).toHaveLength(1);
    expect(memory.get()).not.toContain('陳');
  });

  test('two persons on one page: nothing is taken', async () => {
    page.goes('/side', 1);
    page.shows({ who: '林○雯' }, 1);
    page.shows(ANN);
    expect([host.twoPeople.value, panel.hand.value]).toEqual([true, null]);
  });
});

test('two tabs of the same system: each has its own person’s case, whichever is looked at', async () => {
  page.shows(ANN);
  await opened('birth');
  const first = panel.hand.value;
  await panel.settled();
  host.show(false);
  const { panel: second, page: tab } = await follow(worker);
  tab.shows(BOB);
  await vi.waitFor(() => expect(hand(second)?.event).toBe('2026-10-01'));
  await second.settled();
  await vi.waitFor(() => expect(panel.cases.value).toHaveLength(2));
  const before = binds(page);
  host.show(true);
  await vi.waitFor(() => expect(binds(page)).toBeGreaterThan(before));
  page.shows(ANN);
  await vi.waitFor(() => expect(panel.hand.value).toBe(first));
});

describe('frames', () => {
  test('speak together; one that is gone says nothing more', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    page.goes('/list', 1);
    page.shows({ procedure: '遷入登記' }, 1);
    page.shows({ 'answer-place': '國外' });
    expect(hand()).toMatchObject({ procedure: 'move', answers: { place: 'abroad' } });
    page.loses(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hand()?.procedure).toBe('move');
    page.shows({ procedure: '出生登記', 'answer-place': '國外' });
    expect(hand()?.procedure).toBe('birth');
  });

  test('that name two procedures: it is asked which', () => {
    page.goes('/list', 1);
    page.shows({ procedure: '遷入登記' }, 1);
    page.shows({ procedure: '出生登記' });
    expect([...host.procedures.value].sort()).toEqual(['birth', 'move']);
    host.begin('move');
    expect([hand()?.procedure, host.procedures.value]).toEqual(['move', []]);
  });

  test('one that was bound and says nothing is not waited for', async () => {
    vi.useFakeTimers();
    page.goes('/silent', 1);
    page.shows({ procedure: '出生登記' });
    expect(panel.hand.value).toBeNull();
    await vi.advanceTimersByTimeAsync(2100);
    expect(hand()?.procedure).toBe('birth');
  });

  test('messages under another key, or of sites without a profile, are not heard', () => {
    page.shows({ procedure: '出生登記' }, 0, { key: crypto.randomUUID() });
    page.goes('/x', 5, 'https://elsewhere.test');
    page.shows({ procedure: '出生登記' }, 5);
    expect(panel.hand.value).toBeNull();
  });

  test('another tab looked at begins anew', async () => {
    page.shows(ANN);
    await opened('birth');
    page.moves({ id: 0, origin: 'https://elsewhere.test', path: '/' });
    await vi.waitFor(() => expect(host.host.value).toBeUndefined());
    expect([host.test.value.light, hand()?.procedure]).toEqual(['none', 'birth']);
  });
});

test('a field that is being typed in is taken once it has come to rest', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  page.shows({ procedure: '出生登記', event: '' });
  await opened('birth');
  page.shows({ procedure: '出生登記', event: '11511' });
  page.shows({ procedure: '出生登記', event: '115111' });
  await vi.advanceTimersByTimeAsync(300);
  page.shows({ procedure: '出生登記', event: '1151112' });
  expect(hand()?.event).toBeUndefined();
  await vi.advanceTimersByTimeAsync(800);
  expect(hand()?.event).toBe('2026-11-12');
});
