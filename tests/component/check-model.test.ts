// The check in the workbench: it runs over the rules of today, can be stopped, and says when it is out of date.
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createCheck, findingAddress, type StartCheck } from '../../components/check/check-model.ts';
import type { Layers } from '../../components/layers/layers-model.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { checkSteps, type Step } from '../../lib/core/proof/check.ts';
import { type Finding, named } from '../../lib/core/proof/finding.ts';
import { packOf, paper, procedure, TODAY, text } from '../support/factories.ts';

const bare = procedure({ requirements: [paper('p')] });
const KEY = 'made-up/cite-missing/requirement/p';

function open(reasons: Record<string, { zh: string; en: string }> | Error = {}) {
  const pack = signal<Pack>(packOf(bare));
  const layers = { on: () => ({ pack: pack.value, origin: new Map(), conflicts: [] }) } as unknown as Layers;
  const started: { said: (step: Step) => void; failed: () => void; steps: readonly Step[]; ended: boolean }[] = [];
  const start: StartCheck = (work, on) => {
    const one = { ...on, steps: [...checkSteps(work.pack, work.today)], ended: false };
    started.push(one);
    return () => {
      one.ended = true;
    };
  };
  const loadReasons = () => (reasons instanceof Error ? Promise.reject(reasons) : Promise.resolve(reasons));
  const model = createCheck({ layers, today: () => TODAY, start, loadReasons });
  return { model, pack, started };
}
type Opened = ReturnType<typeof open>;
const play = ({ started }: Opened, at = 0, upTo = 99) => {
  for (const step of started[at]?.steps.slice(0, upTo) ?? []) started[at]?.said(step);
};
const keys = ({ model }: Opened) => model.result().open.map(each => each.key);

describe('checking', () => {
  it('has not begun by itself', () => {
    const at = open();
    expect([at.model.state.value, at.model.stale(), keys(at)]).toEqual([undefined, false, []]);
  });

  it('goes step by step to its end, and ends its worker', async () => {
    const at = open();
    await at.model.run();
    expect(at.model.state.value).toMatchObject({ kind: 'running', done: 0, of: 2 });
    play(at, 0, 1);
    expect(at.model.state.value).toMatchObject({ kind: 'running', done: 1, cases: 1 });
    play(at);
    expect(at.model.state.value?.kind).toBe('done');
    expect(at.started[0]?.ended).toBe(true);
    expect(keys(at)).toContain(KEY);
  });

  it('parts what has a written reason; a reason too many is nothing to an office', async () => {
    const at = open({ [KEY]: text('因為'), 'gone/idle/question/x': text('舊') });
    await at.model.run();
    play(at);
    expect(keys(at)).not.toContain(KEY);
    expect(keys(at).some(key => key.includes('reason'))).toBe(false);
    expect(at.model.result().explained.map(({ finding, reason }) => [finding.key, reason.zh])).toEqual([[KEY, '因為']]);
  });

  it('works without the reasons, should they not load', async () => {
    const at = open(new Error('gone'));
    await at.model.run();
    play(at);
    expect(keys(at)).toContain(KEY);
  });

  it('stops at once, and takes nothing that comes late', async () => {
    const at = open();
    await at.model.run();
    play(at, 0, 1);
    at.model.stop();
    expect([at.model.state.value?.kind, at.started[0]?.ended]).toEqual(['stopped', true]);
    play(at);
    expect(at.model.state.value).toMatchObject({ kind: 'stopped', done: 1 });
    at.model.stop();
    expect(at.model.state.value?.kind).toBe('stopped');
  });

  it('never starts what was stopped before the reasons were there, and begins anew when asked twice', async () => {
    const at = open();
    const first = at.model.run();
    at.model.stop();
    await first;
    expect(at.started).toEqual([]);
    await at.model.run();
    await at.model.run();
    expect(at.started.map(each => each.ended)).toEqual([true, false]);
  });

  it('says that it broke off', async () => {
    const at = open();
    await at.model.run();
    at.started[0]?.failed();
    expect(at.model.state.value?.kind).toBe('failed');
  });

  it('is out of date once the rules change', async () => {
    const at = open();
    await at.model.run();
    play(at);
    expect(at.model.stale()).toBe(false);
    at.pack.value = { ...at.pack.value, fingerprint: 'ELSE' };
    expect(at.model.stale()).toBe(true);
  });
});

describe('a finding leads to its place in the rules', () => {
  const at = (part: Finding['place']['part'], question?: string) =>
    findingAddress(named({ kind: 'idle', procedure: 'birth', place: { part, id: 'x', question }, says: text('') }));
  it.each([
    ['requirement', undefined, 'requirement%20birth%20x'],
    ['option', 'who', 'option%20birth%20who%20x'],
    ['outcome', undefined, 'outcomes'],
    ['person', undefined, 'persons'],
    ['group', undefined, 'requirements'],
    ['procedure', undefined, 'about'],
  ] as const)('%s', (part, question, place) => expect(at(part, question)).toBe(`#rules/birth/at/${place}`));
  it('or nowhere, where all procedures share it', () => {
    expect(
      findingAddress(named({ kind: 'unused', place: { part: 'shared', id: 'x' }, says: text('') })),
    ).toBeUndefined();
  });
});
