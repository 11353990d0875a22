// The profiles of systems that come along say only what the rules know.
import { describe, expect, test } from 'vitest';
import { buildPack } from '../../lib/pack/build.ts';
import { readHostProfiles } from '../../lib/pack/hosts.ts';
import { hostFileText, readHostFile } from '../../lib/schema/host-file.ts';

const pack = buildPack();
const profiles = readHostProfiles();

test('there are those of the demonstration systems, and an office may take each as a file', () => {
  expect(profiles.map(each => each.id)).toEqual(['demo-legacy', 'demo-modern']);
  const file = { made: '2026-11-21T12:00', office: '某所', hosts: profiles };
  expect(readHostFile(hostFileText(file))).toEqual({ ok: true, file });
});

describe.each(profiles.map(each => [each.id, each] as const))('%s', (_, { bindings }) => {
  test('every word means an option of its question in its procedure, or a procedure', () => {
    const wrong = bindings.flatMap(({ id, target, reading }) => {
      const words = reading.kind === 'words' ? reading.words : [];
      return words.flatMap(({ text, means, procedure }) => {
        const of = pack.procedures.find(each => each.id === (procedure ?? means));
        const question = of?.questions.find(each => target === `answer:${each.id}`);
        const there = target === 'procedure' ? of : question?.options?.find(each => each.id === means);
        return there ? [] : [`${id}: ${text} → ${procedure} ${means}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('no text of a field means two things in one procedure', () => {
    for (const { reading } of bindings) {
      const texts = reading.kind === 'words' ? reading.words.map(each => `${each.procedure} ${each.text}`) : [];
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('every question asked for is a question of the rules', () => {
    const known = new Set(pack.procedures.flatMap(each => each.questions.map(question => `answer:${question.id}`)));
    const asked = bindings.map(each => each.target).filter(target => target.startsWith('answer:'));
    expect(asked.filter(target => !known.has(target))).toEqual([]);
  });
});
