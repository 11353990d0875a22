// A page that has only just turned to another person, and may still show something of the last.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newDisk } from '../support/disk.ts';
import { ANN, BOB, type Followed, startFollowed } from '../support/host-panel.ts';

let { panel, page, host }: Followed = {} as Followed;
beforeEach(async () => {
  newDisk();
  ({ panel, page, host } = await startFollowed());
});
afterEach(() => {
  vi.useRealTimers();
});

const hand = () => panel.view.value?.kase;
const opened = (id: string) => vi.waitFor(() => expect(hand()?.procedure).toBe(id));

describe('the next person', () => {
  test('a page that comes bit by bit: what it still said of the last is not kept', async () => {
    page.shows(ANN);
    await opened('birth');
    const first = panel.hand.value;
    page.shows({ ...ANN, who: BOB.who, 'answer-place': '' });
    await vi.waitFor(() => expect(panel.hand.value).not.toBe(first));
    page.shows(BOB);
    expect([hand()?.event, hand()?.answers, host.offers.value]).toEqual(['2026-10-01', { place: 'home' }, []]);
    page.shows({ procedure: BOB.procedure, who: BOB.who });
    expect([hand()?.event, hand()?.answers, host.offers.value]).toEqual([undefined, {}, []]);
  });

  test('as little as the one before is filled with what the page still said of the next', async () => {
    page.shows({ procedure: ANN.procedure, who: ANN.who, 'answer-place': '' });
    await opened('birth');
    panel.mark('letter', 'have');
    const first = panel.hand.value;
    page.shows(BOB);
    await vi.waitFor(() => expect(hand()?.event).toBe('2026-10-01'));
    page.shows({ ...BOB, who: ANN.who, 'answer-place': '國外' });
    await vi.waitFor(() => expect(panel.hand.value).toBe(first));
    page.shows({ procedure: ANN.procedure, who: ANN.who });
    expect([hand()?.event, hand()?.answers, hand()?.marks]).toEqual([undefined, {}, { letter: 'have' }]);
  });

  test('once the page has settled, or the clerk has done something, a change is offered', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    page.shows(ANN);
    await opened('birth');
    await vi.advanceTimersByTimeAsync(4000);
    page.shows({ ...ANN, event: '1151101', 'answer-place': '國內' });
    expect([hand()?.answers, host.offers.value]).toEqual([
      { place: 'abroad' },
      [{ key: 'answer:place', values: ['home'] }],
    ]);
    page.shows(BOB);
    await vi.waitFor(() => expect(hand()?.event).toBe('2026-10-01'));
    panel.mark('letter', 'have');
    page.shows({ ...BOB, 'answer-place': '國外' });
    expect([hand()?.answers, host.offers.value]).toEqual([
      { place: 'home' },
      [{ key: 'answer:place', values: ['abroad'] }],
    ]);
  });
});
