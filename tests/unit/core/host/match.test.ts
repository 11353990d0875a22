import { expect, test } from 'vitest';
import { hostFor } from '../../../../lib/core/host/match.ts';
import { profileOf } from '../../../support/host-facts.ts';

const host = (id: string, sites: readonly (readonly [string, string])[], off = false) => ({
  profile: profileOf([], { id, sites: sites.map(([origin, path]) => ({ origin, path })) }),
  off,
});
const ANY = host('any', [['http://h', '/']]);
const PORTS = host('ports', [['http://h:*', '/app']]);
const PORT = host('port', [['http://h:81', '/app']]);
const DEEP = host('deep', [
  ['http://x', '/'],
  ['http://h', '/app/RL'],
]);
const OFF = host('off', [['http://h', '/app/off']], true);
const OWN = host('own', [['http://h', '/']]);
const ALL = [ANY, PORTS, PORT, DEEP, OFF];

test.each<[string, string, string | undefined]>([
  ['http://h', '/', 'any'],
  ['http://h', '/app', 'ports'],
  ['http://h:8080', '/app/x', 'ports'],
  ['http://h:81', '/app/x', 'port'],
  ['http://h', '/app/RL0110', 'deep'],
  ['http://x', '/app', 'deep'],
  ['http://h:8080', '/', undefined],
  ['http://hh', '/app', undefined],
  ['http://h.evil.test', '/app', undefined],
  ['https://h', '/app', undefined],
  ['https://h:81', '/app', undefined],
  ['http://h', '/app/off/1', undefined],
  ['null', '/', undefined],
])('%s%s is of %s', (origin, path, expected) => {
  expect(hostFor(ALL, origin, path)?.profile.id).toBe(expected);
});

test('beside one that is switched off another of the same sites holds', () => {
  const off = host('shipped', [['http://h', '/']], true);
  expect(hostFor([off, OWN], 'http://h', '/')).toBe(OWN);
  expect(hostFor([OWN, off], 'http://h', '/')).toBe(OWN);
  expect(hostFor([], 'http://h', '/')).toBeUndefined();
});
