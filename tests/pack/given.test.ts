// Packs from files that somebody names: all that is wrong is told at once, with the file and the place.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPack, packToJson } from '../../lib/pack/build.ts';
import { givenPack } from '../../lib/pack/given.ts';

const SHIPPED = fileURLToPath(new URL('../../lib/pack/', import.meta.url));
const birth = () => JSON.parse(readFileSync(join(SHIPPED, 'procedures/birth.json'), 'utf8'));

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
function faultsOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  try {
    givenPack(folder);
    return '';
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
}

describe('a whole folder', () => {
  const copy = (change: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    for (const part of ['procedures', 'catalogue'])
      cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
    change(folder);
    return () => givenPack(folder);
  };
  const edit = (file: string, how: (content: never) => void) =>
    copy(folder => {
      const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      how(content as never);
      writeFileSync(join(folder, file), JSON.stringify(content));
    });
  it('with two prices on one day is refused', () => {
    const bad = edit('catalogue/fees.json', ({ items }: { items: { id: string; prices: object[] }[] }) =>
      items[0]?.prices.push({ rule: 'flat', amount: 1, since: '2024-05-01' }),
    );
    expect(bad).toThrow('fees.id-card-first.prices：2024-05-01 這一天有兩個價格同時有效');
  });
  it('with a processing time of nobody, or two of one procedure, is refused with both', () => {
    const bad = edit('catalogue/processing.json', (times: { procedures: string[] }[]) =>
      times[0]?.procedures.push('nobody', 'id-card-first'),
    );
    expect(bad).toThrow(/沒有的項目「nobody」.*\n.*id-card-first 重複了/);
    const odd = edit('catalogue/processing.json', (times: { kind: string }[]) => {
      if (times[0]) times[0].kind = 'rumour';
    });
    expect(odd).toThrow('catalogue/processing.json [0].kind');
  });
  it('with an amount that is not whole, and one id twice, is refused with both', () => {
    const bad = edit('catalogue/fees.json', ({ items }: { items: { prices: { amount: number }[] }[] }) => {
      if (items[0]?.prices[0]) items[0].prices[0].amount = 1.5;
    });
    expect(bad).toThrow('catalogue/fees.json items[0].prices[0]');
    const twice = edit('catalogue/documents.json', (papers: object[]) => papers.push(papers[0] as object));
    expect(twice).toThrow(/documents\[\d+\]\.id：\S+ 重複了/);
  });
});

describe('a folder', () => {
  it('built as this one is gives the same pack', () => {
    const { pack, procedures } = givenPack(SHIPPED);
    expect(pack).toEqual(buildPack());
    expect(procedures).toBe(pack.procedures);
  });
  it('of procedures stands over the shipped pack', () => {
    const { pack, procedures } = givenPack(
      folderOf({ 'a.json': JSON.stringify({ ...birth(), title: { zh: '新', en: 'new' } }) }),
    );
    expect(procedures.map(each => each.title.zh)).toEqual(['新']);
    expect(pack.procedures.length).toBe(buildPack().procedures.length);
  });
});

describe('a built pack', () => {
  const file = (text: string) => join(folderOf({ 'pack.json': text }), 'pack.json');
  it('is given whole', () => {
    const { pack, procedures } = givenPack(file(packToJson(buildPack())));
    expect([pack.fingerprint, procedures.length]).toEqual([buildPack().fingerprint, buildPack().procedures.length]);
  });
  it('with a fault is refused with its place', () => {
    const text = packToJson({ ...buildPack(), documents: {} });
    expect(() => givenPack(file(text))).toThrow(
      /pack\.json procedures\[acknowledgement\]\.requirements\[4\]\.document：沒有「/,
    );
  });
});

describe('what cannot be used', () => {
  it('is told all at once, file by file', () => {
    const { title: _, ...bare } = birth();
    const lost = {
      ...birth(),
      outcomes: [{ kind: 'stop', when: { fact: 'nobody', is: 'x' }, says: { zh: '停', en: 'stop' } }],
    };
    const said = faultsOf({ 'a.json': '{"id": ', 'b.json': JSON.stringify(bare), 'c.json': JSON.stringify(lost) });
    expect(said).toMatch(/^a\.json：.*JSON/m);
    expect(said).toMatch(/^b\.json title：/m);
    expect(said).toMatch(/^c\.json procedures\[birth\]\.outcomes\[0\]\.when：條件問到「nobody」，這個項目沒有這一題/m);
  });
  it.each([
    ['an empty folder', {}, '.json'],
    ['a list', { 'a.json': '[]' }, 'a.json'],
    ['nothing', { 'a.json': 'null' }, 'a.json'],
    ['a key nobody knows', { 'a.json': JSON.stringify({ ...birth(), hours: 3 }) }, 'a.json'],
    [
      'the same procedure twice',
      { 'a.json': JSON.stringify(birth()), 'b.json': JSON.stringify(birth()) },
      'birth 重複了',
    ],
    [
      '10 MB of text',
      { 'a.json': JSON.stringify({ ...birth(), conflicts: 'x'.repeat(10_000_000) }) },
      'a.json：檔案有 10',
    ],
    [
      '5,000 characters in one text',
      { 'a.json': JSON.stringify({ ...birth(), conflicts: 'x'.repeat(5000) }) },
      'a.json conflicts',
    ],
    [
      'more procedures than any pack has',
      Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.json`, '{}'])),
      '1001 個檔案，超過上限 1000',
    ],
    [
      'an amount that is not whole',
      { 'a.json': JSON.stringify({ ...birth(), period: { ...birth().period, days: 1.5 } }) },
      'a.json period.days',
    ],
    [
      'markup in a text',
      { 'a.json': JSON.stringify({ ...birth(), steps: ['<b>一</b>'] }) },
      'a.json steps[0]：文字裡有網頁標記',
    ],
    [
      'a character that cannot be seen',
      { 'a.json': JSON.stringify({ ...birth(), steps: ['一\u202e二'] }) },
      'a.json steps[0]：文字裡有看不見的控制字元：一U+202E二',
    ],
    [
      'nests without end',
      {
        'a.json': JSON.stringify({ ...birth(), steps: ['@'] }).replace(
          '"@"',
          `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
        ),
      },
      'a.json steps[0][0][0][0][0]：層層相套太深',
    ],
    [
      'nothing but a list too long',
      { 'a.json': JSON.stringify(Array.from({ length: 6000 }, () => 1)) },
      'a.json：有 6000 項',
    ],
    [
      'a script in an address',
      {
        'a.json': JSON.stringify({
          ...birth(),
          sources: [...birth().sources, { title: '甲', url: 'javascript:alert(1)' }],
        }),
      },
      '文字裡有網頁標記或程式碼：javascript:',
    ],
  ])('%s', (_, files, said) => expect(faultsOf(files)).toContain(said));
  it('a place that is not there', () => expect(() => givenPack('/nowhere/at/all')).toThrow('/nowhere/at/all'));
});
