// The list of the rules pane, and what it says of one procedure.
import { describe, expect, test } from 'vitest';
import { shelvesOf } from '../../components/rules/rules-model.ts';
import { sectionsOf } from '../../components/rules/sections/sections.ts';
import { lang } from '../../components/strings/strings.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { choice, group, is, packOf, paper, procedure, TODAY, text } from '../support/factories.ts';

const pack = buildPack();
const idsOf = (typed: string, categories: readonly string[] = ['seal', 'status']) =>
  shelvesOf(pack, typed, categories).map(shelf => [shelf.category, shelf.procedures.map(each => each.id)]);

describe('the list', () => {
  test('every procedure stands once, kinds in the order given, unknown kinds after them', () => {
    const shelves = shelvesOf(pack, '', ['seal']);
    expect(shelves[0]?.category).toBe('seal');
    expect(shelves.flatMap(shelf => shelf.procedures.map(each => each.id)).sort()).toEqual(
      pack.procedures.map(each => each.id).sort(),
    );
  });

  test.each([
    ['  ', 'seal'],
    ['印鑑證', undefined],
    ['ㄧㄐㄓㄇ', undefined],
  ])('typed %j begins with kind %j', (typed, category) => {
    expect(idsOf(typed)[0]?.[0]).toBe(category);
  });

  test('found ones come best first; nothing found is no shelf', () => {
    expect(idsOf('印鑑證明')[0]?.[1]?.[0]).toBe('seal-certificate');
    expect(idsOf('不存在的項目'.repeat(50))).toEqual([]);
  });
});

describe('one procedure', () => {
  test.each(['zh', 'en'] as const)('every shipped one is written whole in %s', language => {
    lang.value = language;
    for (const each of pack.procedures) {
      const said = JSON.stringify(sectionsOf(pack, each, TODAY));
      expect(said).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/);
      for (const requirement of each.requirements) expect(said).toContain(JSON.stringify(requirement.name[language]));
    }
    lang.value = 'zh';
  });

  test('keys are told apart within each list', () => {
    for (const each of pack.procedures)
      for (const section of sectionsOf(pack, each, TODAY)) {
        const keys = section.entries.map(entry => entry.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  test('papers of a group stand under its name, once, where its first member stands', () => {
    const made = procedure({
      questions: [choice('who', ['self', 'agent'])],
      groups: [group('either', { min: 1 })],
      requirements: [
        paper('a'),
        paper('b', { oneOf: 'either' }),
        paper('c'),
        paper('d', { oneOf: 'either', when: is('who', 'agent'), until: '2026-01-01' }),
      ],
    });
    const papers = sectionsOf(packOf(made), made, TODAY).find(section => section.id === 'requirements');
    expect(papers?.entries.map(entry => [entry.name, entry.under?.map(under => [under.name, under.off])])).toEqual([
      ['a', undefined],
      [
        'either',
        [
          ['b', false],
          ['d', true],
        ],
      ],
      ['c', undefined],
    ]);
    expect(papers?.entries[1]?.under?.[1]?.lines).toContainEqual({ label: '何時', text: '「who」是「agent」時' });
  });

  test('a procedure with nothing in it says where it is handled, and no empty part', () => {
    const made = procedure({ title: text('空的'), sources: [] });
    expect(sectionsOf(packOf(made), made, TODAY).map(section => section.id)).toEqual(['about']);
  });
});
