import { describe, expect, test } from 'vitest';
import { createLaid } from '../../../lib/services/laid.ts';
import { createPresses } from '../../../lib/services/presses.ts';
import { createSites } from '../../../lib/services/sites.ts';
import { memoryKeep } from '../../support/disk.ts';

const SITE = 'https://a.example';
const PAGE = { id: 7, url: `${SITE}/form?x=1#y` };

/** Presses in a browser made up; `does` lists what it was asked to do, `can` what it lets be done. */
function browser(kept?: unknown) {
  const does: string[] = [];
  const can = { inject: true, beside: true };
  const keep = memoryKeep({ sites: kept });
  const sites = createSites(keep);
  const doing = async (name: 'inject' | 'beside', what: string) => {
    does.push(what);
    if (!can[name]) throw new Error('no');
  };
  const presses = createPresses({
    sites,
    laid: createLaid(memoryKeep()),
    injectQuietly: id => doing('inject', `quietly ${id}`),
    inject: id => doing('inject', `inject ${id}`),
    beside: (id, why, site) => doing('beside', `beside ${id} ${why} ${site}`),
    tell: async (id, message) => void does.push(`tell ${id} ${message.drawer}`),
    mark: (id, refused) => does.push(`mark ${id} ${refused}`),
  });
  const press = async (tab = PAGE) => {
    presses.press(tab);
    await new Promise(done => setTimeout(done));
    return does.splice(0);
  };
  return { presses, sites, keep, can, press, does };
}
const OFF = [{ site: SITE, side: 'right', width: 420, off: true }];
const BESIDE = (why: string, site = SITE) => [`beside 7 ${why} ${site}`, 'tell 7 hide', 'mark 7 false'];

test('a press lays the drawer over a web page', async () => {
  expect(await browser().press()).toEqual(['inject 7']);
});

test.each(['chrome://version', 'file:///a.html', 'about:blank', '', 'javascript:1'])(
  'over %j the side panel opens',
  async url => {
    const [first] = await browser().press({ id: 7, url });
    expect(first).toMatch(/^beside 7 page/);
  },
);

test('where the page cannot be scripted the side panel opens, at the latest at the next press', async () => {
  const { can, press } = browser();
  can.inject = can.beside = false;
  expect(await press()).toEqual(['inject 7', 'mark 7 true', `beside 7 page ${SITE}`, 'tell 7 hide']);
  can.beside = true;
  expect(await press()).toEqual(BESIDE('page'));
});

test.each(['blocked', 'removed', 'covered', 'keyboard', 'off'] as const)(
  'a page that refuses it (%s): the next press on that page opens the side panel; elsewhere the drawer',
  async why => {
    const { presses, press } = browser();
    presses.said({ drawer: 'refused', why }, 7, `${SITE}/form`);
    expect(await press()).toEqual(['mark 7 true', ...BESIDE(why)]);
    expect(await press({ ...PAGE, url: `${SITE}/other` })).toEqual(['inject 7']);
    expect(await press({ ...PAGE, id: 8 })).toEqual(['inject 8']);
  },
);

test('a reason nobody knows is not heard', async () => {
  const { presses, press } = browser();
  presses.said({ drawer: 'refused', why: '<b>' as 'off' }, 7, PAGE.url);
  expect(await press()).toEqual(['inject 7']);
});

test('a panel that comes alive late takes back that it was blocked, and nothing else', async () => {
  const { presses, press } = browser();
  presses.said({ drawer: 'refused', why: 'blocked' }, 7, PAGE.url);
  presses.alive(7);
  expect(await press()).toEqual(['mark 7 true', 'mark 7 false', 'tell 7 ready', 'inject 7']);
  presses.said({ drawer: 'refused', why: 'keyboard' }, 7, PAGE.url);
  presses.alive(7);
  expect(await press()).toEqual(['mark 7 true', 'tell 7 ready', ...BESIDE('keyboard')]);
});

describe('a site it is not to lie over', () => {
  test('is told to the page, which keeps what was chosen there', async () => {
    const { presses, sites } = browser();
    presses.said({ drawer: 'keep', change: { side: 'left', width: 500, off: true } }, 7, PAGE.url);
    expect(await presses.said({ drawer: 'asks' }, 7, PAGE.url)).toEqual({ side: 'left', width: 500, off: true });
    expect((await sites.of('https://b.example')).off).toBe(false);
  });

  test('opens the side panel at once where the worker knows it', async () => {
    const { press, sites } = browser(OFF);
    await sites.of(SITE);
    expect(await press()).toEqual(BESIDE('off'));
  });

  test('can be had again, and lies there at once if the tab lets it', async () => {
    const { presses, press, can, keep } = browser(OFF);
    presses.said({ drawer: 'refused', why: 'off' }, 7, PAGE.url);
    expect(await presses.layAgain(SITE, 7)).toBe(true);
    expect(keep.values).toEqual({ sites: [] });
    expect((await press()).at(-1)).toBe('inject 7');
    can.inject = false;
    expect(await presses.layAgain(SITE, 7)).toBe(false);
  });
});

describe('where the clerk has it open', () => {
  const LAID = (shown: boolean) => ({ drawer: 'shown', shown }) as const;
  const coming = async ({ presses, does }: ReturnType<typeof browser>, tab = 7, url = PAGE.url) => {
    await presses.came(tab, url);
    return does.splice(0);
  };

  test('it comes along quietly to the next page, in that tab only, until it is hidden or the tab closed', async () => {
    const made = browser();
    expect(await coming(made)).toEqual([]);
    made.presses.said(LAID(true), 7, PAGE.url);
    expect(await coming(made)).toEqual(['quietly 7']);
    expect(await coming(made, 8)).toEqual([]);
    made.presses.said(LAID(false), 7, PAGE.url);
    expect(await coming(made)).toEqual([]);
    made.presses.said(LAID(true), 7, PAGE.url);
    made.presses.closed(7);
    expect(await coming(made)).toEqual([]);
  });

  test('never to a site it is not to lie over, and a page that is gone already is no fault', async () => {
    const made = browser(OFF);
    made.presses.said(LAID(true), 7, PAGE.url);
    expect(await coming(made)).toEqual([]);
    made.can.inject = false;
    expect(await coming(made, 7, 'https://b.example/')).toEqual(['quietly 7']);
  });

  test.each([undefined, 1, 'yes', { shown: true }])(
    'a page that says it is shown as %j is not believed',
    async shown => {
      const made = browser();
      made.presses.said({ drawer: 'shown', shown: shown as unknown as true }, 7, PAGE.url);
      expect(await coming(made)).toEqual([]);
    },
  );
});
