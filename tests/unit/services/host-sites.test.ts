import { expect, test } from 'vitest';
import { createHostSites } from '../../../lib/services/host-sites.ts';

/** A browser with what is allowed and what is registered; `done` lists the registrations. */
function browser(granted: readonly string[], registered: readonly string[]) {
  const state = { granted, registered };
  const done: (readonly string[])[] = [];
  const sites = createHostSites({
    granted: async () => state.granted,
    registered: async () => state.registered,
    register: async origins => {
      done.push(origins);
      state.registered = origins;
    },
  });
  return { sites, state, done };
}

test.each([
  ['a site was allowed', ['https://a.example/*'], [], [['https://a.example/*']]],
  ['a site was forbidden', [], ['https://a.example/*'], [[]]],
  ['one of two', ['http://b.example/*'], ['https://a.example/*', 'http://b.example/*'], [['http://b.example/*']]],
  ['nothing changed, in another order', ['b://x', 'http://b/*', 'http://a/*'], ['http://a/*', 'http://b/*'], []],
  ['all sites were allowed in the settings of the browser', ['*://*/*'], [], [['*://*/*']]],
  ['files are no web pages', ['file:///*', 'chrome-extension://x/*'], [], []],
])('%s', async (_name, granted, registered, expected) => {
  const { sites, done } = browser(granted, registered);
  await sites.bring();
  expect(done).toEqual(expected);
});

test('changes at once come one after the other, and end as the last one wants it', async () => {
  const { sites, state, done } = browser(['http://a/*'], []);
  const first = sites.bring();
  state.granted = ['http://b/*'];
  await Promise.all([first, sites.bring(), sites.bring()]);
  expect(state.registered).toEqual(['http://b/*']);
  expect(done.length).toBeLessThanOrEqual(2);
});

test('a failure is told, and the next change is made all the same', async () => {
  const { sites, state } = browser(['http://a/*'], []);
  const granted = state.granted;
  Object.defineProperty(state, 'granted', { get: () => Promise.reject(new Error('gone')), configurable: true });
  await expect(sites.bring()).rejects.toThrow('gone');
  Object.defineProperty(state, 'granted', { value: granted, writable: true });
  await sites.bring();
  expect(state.registered).toEqual(['http://a/*']);
});
