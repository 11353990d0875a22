import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../../lib/core/policy.ts';
import { governed } from '../../../lib/schema/policy/governed.ts';
import { policyFaultSchema, policySchema, readPolicy } from '../../../lib/schema/policy/policy.ts';
import { DEFAULT_SETTINGS } from '../../../lib/schema/settings.ts';
import { ROOT } from '../../support/run/lib/places.mjs';

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const WHOLE = {
  allowedHosts: ['https://*.example.gov.tw', 'http://10.0.0.5:8080'],
  office: {
    name: '示範所',
    address: '示範路 1 號',
    phone: '00-0000',
    hours: '08:00–17:00',
    counter: 3,
    extension: '12',
  },
  layersPlace: '\\\\fileserver\\onetrip\\rules.json',
  featuresOff: [...FEATURES],
  closing: '17:30',
};

describe('what of a policy is used', () => {
  test('all of one that fits', () => {
    expect(readPolicy(WHOLE)).toEqual({ policy: WHOLE, faults: [] });
  });

  const rows: readonly (readonly [string, unknown, object, readonly string[]])[] = [
    ['nothing', {}, {}, []],
    ['no object', 'x', {}, []],
    ['a list', [], {}, []],
    ['a key nobody knows', { allowedHost: ['https://a.example'] }, {}, ['allowedHost unknown ["https://a.example"]']],
    [
      'a key of every object',
      JSON.parse('{"__proto__":{"closing":"09:00"}}'),
      {},
      ['__proto__ unknown {"closing":"09:00"}'],
    ],
    // No site can be read from it: none is allowed, as somebody meant to limit them.
    [
      'hosts that are no list',
      { allowedHosts: 'https://a.example' },
      { allowedHosts: [] },
      ['allowedHosts kind https://a.example'],
    ],
    [
      'one host that is none',
      { allowedHosts: ['a.example', 'https://b.example', 7] },
      { allowedHosts: ['https://b.example'] },
      ['allowedHosts host a.example', 'allowedHosts host 7'],
    ],
    [
      'hosts without end',
      { allowedHosts: Array.from({ length: 501 }, () => 'https://a.example') },
      { allowedHosts: Array.from({ length: 500 }, () => 'https://a.example') },
      ['allowedHosts many 501'],
    ],
    ['an office that is a text', { office: '示範所', closing: '17:00' }, { closing: '17:00' }, ['office kind 示範所']],
    [
      'an office of which parts do not fit',
      { office: { name: '所'.repeat(61), phone: 12, counter: 100, extension: '5', fax: '1' } },
      { office: { extension: '5' } },
      [
        `office.name long ${'所'.repeat(60)}`,
        'office.phone kind 12',
        'office.counter number 100',
        'office.fax unknown 1',
      ],
    ],
    ['a place that is none', { layersPlace: null }, {}, ['layersPlace kind null']],
    ['a place without end', { layersPlace: 'x'.repeat(501) }, {}, [`layersPlace long ${'x'.repeat(60)}`]],
    ['features that are no list', { featuresOff: 'camera' }, {}, ['featuresOff kind camera']],
    [
      'a feature nobody has, and one twice',
      { featuresOff: ['camera', 'fax', 'camera'] },
      { featuresOff: ['camera'] },
      ['featuresOff feature fax'],
    ],
    ['a closing time that is none', { closing: '25:00' }, {}, ['closing time 25:00']],
    ['a closing time that is a number', { closing: 1730 }, {}, ['closing time 1730']],
    ['closing at midnight', { closing: '' }, { closing: '' }, []],
  ];
  test.each(rows)('%s', (_, given, policy, faults) => {
    const read = readPolicy(given);
    expect(read.policy).toEqual(policy);
    expect(read.faults.map(({ key, why, what }) => `${key} ${why} ${what}`)).toEqual(faults);
  });

  test('whatever it is, nothing is thrown, what is used fits, and no more is told than can be read', () => {
    const parts = fc.record(
      Object.fromEntries(Object.keys(WHOLE).map(key => [key, fc.jsonValue()])) as Record<string, fc.Arbitrary<unknown>>,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), parts, fc.constant({ featuresOff: Array(90).fill('x') })), given => {
        const { policy, faults } = readPolicy(given);
        expect(policySchema.safeParse(policy).success).toBe(true);
        expect(faults.length).toBeLessThanOrEqual(50);
        for (const fault of faults) expect(policyFaultSchema.safeParse(fault).success).toBe(true);
      }),
    );
  });
});

test('what is fixed stands over what was chosen, all else stays', () => {
  const chosen = { ...DEFAULT_SETTINGS, closing: '18:00', office: { ...DEFAULT_SETTINGS.office, phone: '1' } };
  expect(governed(chosen, {})).toEqual(chosen);
  expect(governed(chosen, { closing: '', office: { name: '甲所', phone: undefined } })).toEqual({
    ...chosen,
    closing: '',
    office: { ...chosen.office, name: '甲所' },
  });
});

describe('the schema the browser checks by', () => {
  type Schema = { type: string; description?: string; properties?: Record<string, Schema>; items?: Schema };
  const schema = JSON.parse(textOf('public/managed-schema.json')) as Schema;
  const typeOf = (value: unknown): string =>
    Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;

  test('has the keys that are read, each of the same type', () => {
    const typesOf = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeOf(value)]));
    const declared = ({ properties = {} }: Schema) =>
      Object.fromEntries(Object.entries(properties).map(([key, { type }]) => [key, type]));
    expect(declared(schema)).toEqual(typesOf(WHOLE));
    expect(declared(schema.properties?.['office'] ?? { type: '' })).toEqual(typesOf(WHOLE.office));
  });

  test('names every feature', () => {
    expect(schema.properties?.['featuresOff']?.description).toBe(FEATURES.join('、'));
  });

  // Otherwise Chrome would not load the extension.
  test('is of the kind Chrome takes: an object at the top, exactly one type each, nothing it does not know', () => {
    const known = ['type', 'title', 'description', 'properties', 'items'];
    const check = (each: Schema) => {
      expect(Object.keys(each).filter(key => !known.includes(key))).toEqual([]);
      expect(['object', 'array', 'string', 'integer']).toContain(each.type);
      for (const inner of [...Object.values(each.properties ?? {}), ...(each.items ? [each.items] : [])]) check(inner);
    };
    expect(schema.type).toBe('object');
    check(schema);
  });
});

describe('the text for those who manage the computers', () => {
  const text = textOf('lib/schema/policy/README.md');
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as unknown);

  test('its examples hold policies, every one of which fits whole', () => {
    const policies = examples.flatMap(policiesIn);
    expect(policies.length).toBeGreaterThanOrEqual(3);
    for (const policy of policies) expect(readPolicy(policy)).toEqual({ policy, faults: [] });
  });

  test('it names every key and every feature', () => {
    const names = [...Object.keys(WHOLE), ...Object.keys(WHOLE.office), ...FEATURES];
    expect(names.filter(name => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

/** The policies for this extension within an example: a file of policies of Chrome, Edge or Firefox, or the policy itself. */
function policiesIn(example: unknown): unknown[] {
  const { '3rdparty': third, policies, ExtensionSettings: _settings, ...rest } = example as Record<string, unknown>;
  if (policies) return policiesIn(policies);
  if (!third) return Object.keys(rest).some(key => Object.hasOwn(WHOLE, key)) ? [example] : [];
  const { extensions, Extensions } = third as Record<string, Record<string, unknown>>;
  return Object.values(extensions ?? Extensions ?? {});
}
