import { expect, test, vi } from 'vitest';
import type { Policy } from '../../../lib/core/policy.ts';
import { UNMANAGED } from '../../../lib/schema/policy/managed.ts';
import { createHostSites } from '../../../lib/services/host-sites.ts';

/** A browser with what is allowed and what is registered; `done` lists the registrations. */
function browser(granted: readonly string[], registered: readonly string[], policy: Policy = {}) {
  const state = { granted, registered, policy, refuses: 0 };
  const heard: (() => Promise<void>)[] = [];
  const done: (readonly string[])[] = [];
  const sites = createHostSites(
    {
      granted: async () => state.granted,
      registered: async () => state.registered,
      pause: async () => undefined,
      register: async origins => {
        state.refuses -= 1;
        if (state.refuses >= 0) throw new Error('busy');
        done.push(origins);
        state.registered = origins;
      },
    },
    {
      current: async () => ({ ...UNMANAGED, policy: state.policy }),
      onChange: listener => void heard.push(() => listener(state.policy, {})),
    },
  );
  const govern = async (next: Policy) => {
    state.policy = next;
    for (const each of heard) await each();
  };
  return { sites, state, done, govern };
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

test.each([
  ['once', 1, ['https://a.example/*']],
  ['three times', 3, ['https://a.example/*']],
  ['for good: until something changes', 4, []],
])('a browser that refuses %s', async (_name, times, expected) => {
  const { sites, state } = browser(['https://a.example/*'], []);
  state.refuses = times;
  await sites.bring().catch(() => undefined);
  expect(state.registered).toEqual(expected);
  await sites.bring();
  expect(state.registered).toEqual(['https://a.example/*']);
});

test.each<[string, Policy, readonly string[]]>([
  ['not listed', { allowedHosts: ['https://*.gov.example'] }, []],
  ['listed', { allowedHosts: ['https://a.example'] }, ['https://a.example/*']],
  ['in a narrower way', { allowedHosts: ['https://a.example:8443'] }, ['https://a.example:8443/*']],
  ['but reading is switched off', { featuresOff: ['binding'] }, []],
])('a site the clerk allowed, and a policy: %s', async (_name, policy, expected) => {
  const { sites, state } = browser(['https://a.example/*'], ['https://a.example/*'], policy);
  await sites.bring();
  expect(state.registered).toEqual(expected);
});

test('a policy that comes takes sites out at once, and one that goes brings them back', async () => {
  const { sites, state, govern } = browser(['https://a.example/*', 'https://b.example/*'], []);
  await sites.bring();
  await govern({ allowedHosts: ['https://b.example'] });
  await vi.waitFor(() => expect(state.registered).toEqual(['https://b.example/*']));
  await govern({});
  await vi.waitFor(() => expect(state.registered).toHaveLength(2));
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
