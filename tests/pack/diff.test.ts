// Two packs by name, and the command that compares them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldText } from '../../lib/core/faults/told.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { buildPack, packToJson } from '../../lib/pack/build.ts';
import { packFrom } from '../../lib/pack/other.ts';
import { readPackFile } from '../../lib/schema/pack-file.ts';
import { TODAY } from '../support/factories.ts';
import { changeOf, fileOf } from '../support/layers.ts';

const shipped = buildPack();
const LIB = new URL('../../lib/pack/', import.meta.url).pathname;
const ID = 'seal-certificate';
let folder = '';
const at = (name: string) => join(folder, name);

/** The procedure with its agent's seal looked up. */
function lookedUp(): Procedure {
  const of = JSON.parse(readFileSync(`${LIB}procedures/${ID}.json`, 'utf8')) as Procedure;
  const requirements = of.requirements.map(each => (each.id === 'seal' ? { ...each, lookup: { how: '查' } } : each));
  return { ...of, requirements };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-diff-'));
  writeFileSync(at('pack.json'), packToJson(shipped));
  writeFileSync(at('one.json'), JSON.stringify(lookedUp()));
  for (const part of ['procedures', 'catalogue']) cpSync(`${LIB}${part}`, at(`whole/${part}`), { recursive: true });
  writeFileSync(at(`whole/procedures/${ID}.json`), JSON.stringify(lookedUp()));
  const target = { kind: 'requirement', procedure: ID, id: 'seal' } as const;
  writeFileSync(at('office.json'), fileOf([changeOf({ do: 'hide', target, was: null })]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  execFileSync(process.execPath, [`${LIB}tools/diff.ts`, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('a pack by name', () => {
  it('built, and read back, is the same to the last letter', () => {
    expect(packToJson(packFrom(at('pack.json'), TODAY))).toBe(packToJson({ ...shipped, search: [] }));
  });
  it('may be a folder built as the shipped one, or one procedure over it', () => {
    for (const name of ['whole', 'one.json']) {
      const { procedures } = packFrom(at(name), TODAY);
      expect(procedures).toHaveLength(shipped.procedures.length);
      expect(procedures.find(each => each.id === ID)?.requirements.find(each => each.id === 'seal')?.lookup).toEqual({
        how: '查',
      });
    }
  });
  it('may be the changes of an office over the shipped one', () => {
    expect(packFrom(at('office.json'), TODAY).fingerprint).not.toBe(shipped.fingerprint);
  });
  it.each([
    ['nothing', 'nowhere', '沒有這個檔案或資料夾'],
    ['no JSON', '{"format": 1, ', 'JSON'],
    ['something else', '[]', '應為一組欄位'],
    ['a layers file of another make', '{"kind":"onetrip-layers"}', 'not-layers'],
  ])('%s is refused', (_, text, says) => {
    if (text !== 'nowhere') writeFileSync(at('bad.json'), text);
    expect(() => packFrom(at(text === 'nowhere' ? 'nowhere' : 'bad.json'), TODAY)).toThrow(says);
  });
});

describe('a built pack is read whole or not at all', () => {
  const spoilt = (parts: Record<string, unknown>) => JSON.stringify({ ...shipped, ...parts });
  it.each([
    ['no JSON', 'x', 'JSON'],
    ['null', 'null', 'must be of type object'],
    ['another format', spoilt({ format: 2 }), 'format'],
    ['a misspelt part of a procedure', spoilt({ procedures: [{ ...shipped.procedures[0], titel: 1 }] }), 'has titel'],
    ['far too many procedures', spoilt({ procedures: Array.from({ length: 50_000 }, () => 1) }), '50000, at most'],
    ['far too much text', ' '.repeat(10_000_001), 'at most'],
    ['a fee under another name', spoilt({ fees: { x: Object.values(shipped.fees)[0] } }), 'fees.x'],
    ['nothing for a fee', spoilt({ fees: { x: null } }), 'fees'],
    ['an agency of another shape', spoilt({ agencies: [{}] }), 'agencies'],
  ])('%s is refused with its place', (_, text, place) => {
    const read = readPackFile(text);
    expect((read.ok ? [] : read.faults).map(each => toldText(each, 'en')).join('\n')).toContain(place);
  });
});

describe('npm run pack:diff', () => {
  it('of the shipped pack with itself has nothing to say', () => {
    expect(run('shipped', at('pack.json'))).toMatch(/^[\d,]+ 種案情的結果都相同。（\d+ 個項目，[\d.]+ 秒）\n$/);
  });
  it('says in one sentence of whom what becomes otherwise', () => {
    expect(run('shipped', at('whole'))).toContain(
      '印鑑證明：「今天由誰來申請」是「受委任人」時，「受委任人印章或簽名」由「有帶更好，查驗正本，查驗後發還」改為「免附（本所查證）」：',
    );
  });
  it('gives the same as JSON', () => {
    const told = JSON.parse(run('shipped', at('office.json'), '--json')) as Record<string, unknown>;
    expect(told).toMatchObject({
      totals: { fresh: 0, gone: 0 },
      procedures: [{ id: ID, kind: 'changed', groups: [{ changes: [{ part: 'paper', key: 'paper seal' }] }] }],
    });
  });
  it('with one name only, says how it is used', () => {
    expect(() => run('shipped')).toThrow('用法');
  });
});
