import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedAmong, hostAllowed, isHostPattern } from '../../../../lib/core/host/allowed.ts';
import { isFixed, isOff, type Policy } from '../../../../lib/core/policy.ts';

describe('a pattern of sites', () => {
  test.each([
    'https://reg.example.gov.tw',
    'https://*.example.gov.tw',
    '*://*.example.gov.tw/*',
    'http://10.0.0.5:8080',
    'http://localhost:*/',
    'HTTPS://Reg.Example',
    '*://*/*',
  ])('%s is one', text => {
    expect(isHostPattern(text)).toBe(true);
  });

  test.each([
    '',
    'reg.example.gov.tw',
    'ftp://reg.example',
    'https://',
    'https://*example.gov.tw',
    'https://a.*.tw',
    'https://reg.example/path',
    'https://reg.example/*/x',
    'https://user@reg.example',
    'https://戶政.tw',
    'https://-a.example',
    'https://reg.example:port',
    'https://reg.example.',
    '<all_urls>',
    'javascript:alert(1)',
    ` https://reg.example`,
    `https://reg.example\nhttps://evil.example`,
    `https://${'a.'.repeat(5000)}b`,
  ])('%s is none', text => {
    expect(isHostPattern(text)).toBe(false);
  });
});

describe('whether pages of an origin may be read', () => {
  const GOV: Policy = { allowedHosts: ['https://*.gov.example', 'http://10.0.0.5:8080', 'http://old.example:80'] };
  const rows: readonly (readonly [string, Policy, ReturnType<typeof hostAllowed>])[] = [
    ['https://any.example', {}, 'allowed'],
    ['https://any.example', { allowedHosts: [] }, 'unlisted'],
    ['https://any.example', { allowedHosts: ['*://*/*'] }, 'allowed'],
    ['https://any.example', { featuresOff: ['binding'] }, 'off'],
    ['https://reg.gov.example', { ...GOV, featuresOff: ['binding'] }, 'off'],
    ['https://any.example', { featuresOff: ['camera'] }, 'allowed'],
    ['https://reg.gov.example', GOV, 'allowed'],
    ['https://gov.example', GOV, 'allowed'],
    ['https://a.b.gov.example:8443', GOV, 'allowed'],
    ['HTTPS://REG.GOV.EXAMPLE', GOV, 'allowed'],
    ['http://reg.gov.example', GOV, 'unlisted'],
    ['https://evilgov.example', GOV, 'unlisted'],
    ['https://reg.gov.example.evil.example', GOV, 'unlisted'],
    ['https://reg.gov.example.', GOV, 'unlisted'],
    ['http://10.0.0.5:8080', GOV, 'allowed'],
    ['http://10.0.0.5', GOV, 'unlisted'],
    ['http://10.0.0.5:*', GOV, 'unlisted'],
    ['http://old.example', GOV, 'allowed'],
    ['http://old.example:8080', GOV, 'unlisted'],
    ['https://reg.gov.example:*', GOV, 'allowed'],
    ['https://reg.gov.example', { allowedHosts: ['not a pattern'] }, 'unlisted'],
    ['https://reg.gov.example@evil.example', {}, 'no-site'],
    ['https://reg.gov.example/path', {}, 'no-site'],
    ['null', {}, 'no-site'],
    ['file://', { featuresOff: ['binding'] }, 'no-site'],
    ['chrome-extension://abc', {}, 'no-site'],
    ['', {}, 'no-site'],
  ];
  test.each(rows)('%s under %j: %s', (origin, policy, verdict) => {
    expect(hostAllowed(origin, policy)).toBe(verdict);
  });
});

describe('of the sites the browser granted', () => {
  const rows: readonly (readonly [readonly string[], Policy, readonly string[]])[] = [
    [['https://a.example/*'], {}, ['https://a.example/*']],
    [['https://a.example/*'], { featuresOff: ['binding'] }, []],
    [['https://a.example/*', 'https://b.example/*'], { allowedHosts: ['https://b.example'] }, ['https://b.example/*']],
    [['https://a.example/*'], { allowedHosts: ['https://a.example:8443'] }, ['https://a.example:8443/*']],
    [
      ['http://*/*', 'https://*/*'],
      { allowedHosts: ['https://*.gov.example', 'http://10.0.0.5:8080'] },
      ['http://10.0.0.5:8080/*', 'https://*.gov.example/*'],
    ],
    [['https://*.a.example/*'], { allowedHosts: ['https://*.example'] }, ['https://*.a.example/*']],
    // Neither lies within the other: what both mean is not guessed.
    [['https://*/*'], { allowedHosts: ['*://gov.example'] }, []],
    [['<all_urls>'], { allowedHosts: ['https://a.example'] }, []],
    [['https://*/*', 'https://*.example/*'], { allowedHosts: ['https://a.example'] }, ['https://a.example/*']],
  ];
  test.each(rows)('%j under %j: %j', (granted, policy, allowed) => {
    expect(allowedAmong(granted, policy)).toEqual(allowed);
  });

  test('never one more than was granted and is listed', () => {
    const host = fc.constantFrom('a.example', 'b.a.example', '*.a.example', '*.example', '*', 'c.test');
    const pattern = fc
      .tuple(fc.constantFrom('http', 'https', '*'), host, fc.constantFrom('', ':80', ':8080', ':*'))
      .map(([scheme, name, port]) => `${scheme}://${name}${port}/*`);
    const site = fc
      .tuple(fc.constantFrom('http', 'https'), fc.constantFrom('a.example', 'b.a.example', 'c.test', 'x.test'))
      .map(([scheme, name]) => `${scheme}://${name}:8080`);
    fc.assert(
      fc.property(fc.array(pattern), fc.array(pattern), site, (granted, allowedHosts, origin) => {
        const among = allowedAmong(granted, { allowedHosts });
        const reached = hostAllowed(origin, { allowedHosts: among }) === 'allowed';
        const both =
          hostAllowed(origin, { allowedHosts: granted }) === 'allowed' &&
          hostAllowed(origin, { allowedHosts }) === 'allowed';
        return !reached || both;
      }),
    );
  });
});

describe('what a policy sets', () => {
  test.each([
    [{}, 'name', false],
    [{ office: { name: '甲所' } }, 'name', true],
    [{ office: { name: '' } }, 'name', true],
    [{ office: { counter: 0 } }, 'counter', true],
    [{ office: { name: undefined } }, 'name', false],
    [{ office: { name: '甲所' } }, 'toString', false],
    [{ closing: '' }, 'closing', true],
    [{ closing: '17:30' }, 'name', false],
    [{}, 'closing', false],
  ] as readonly (readonly [Policy, string, boolean])[])('%j fixes %s: %s', (policy, setting, fixed) => {
    expect(isFixed(policy, setting)).toBe(fixed);
  });

  test('what is named is off, all else on', () => {
    expect([isOff({}, 'camera'), isOff({ featuresOff: ['camera'] }, 'camera')]).toEqual([false, true]);
  });
});
