// The comparison in the workbench: what is compared with what, step by step, stopped, out of date, and files that cannot be used.
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createDiff, type StartDiff } from '../../components/diff/diff-model.ts';
import type { Layers } from '../../components/layers/layers-model.ts';
import { type DiffStep, diffSteps } from '../../lib/core/diff/steps.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { OpenedFile } from '../../lib/platform/page.ts';
import { readPackFile } from '../../lib/schema/pack-file.ts';
import { packOf, paper, procedure, TODAY } from '../support/factories.ts';

const shipped = packOf(procedure({ requirements: [paper('p')] }), { fingerprint: 'SHIP' });
const own = packOf(procedure({ requirements: [paper('p'), paper('own')] }), { fingerprint: 'OWN' });

function open(file?: OpenedFile) {
  const pack = signal<Pack>(own);
  const layers = { shipped, on: () => ({ pack: pack.value, origin: new Map(), conflicts: [] }) } as unknown as Layers;
  const started: { said: (step: DiffStep) => void; failed: () => void; steps: readonly DiffStep[]; ended: boolean }[] =
    [];
  const start: StartDiff = (work, on) => {
    const one = { ...on, steps: [...diffSteps(work.before, work.after)], ended: false };
    started.push(one);
    return () => {
      one.ended = true;
    };
  };
  const files = { open: async () => file };
  const model = createDiff({ layers, today: () => TODAY, files, start, readPack: async text => readPackFile(text) });
  const play = (at = 0) => {
    for (const step of started[at]?.steps ?? []) started[at]?.said(step);
  };
  return { model, pack, started, play };
}

describe('comparing', () => {
  it('has not begun by itself', () => {
    const { model } = open();
    expect([model.state.value, model.stale()]).toEqual([undefined, false]);
  });

  it('the shipped rules with those of today goes to its end, and ends its worker', () => {
    const { model, started, play } = open();
    model.office();
    expect(model.state.value).toMatchObject({ kind: 'running', done: 0, of: 1 });
    play();
    expect(model.state.value).toMatchObject({
      kind: 'done',
      diffs: [{ changed: 1, groups: [{ changes: [{ key: 'paper own' }] }] }],
    });
    expect(started[0]?.ended).toBe(true);
  });

  it('stops at once, takes nothing that comes late, and begins anew', () => {
    const { model, started, play } = open();
    model.office();
    model.stop();
    play();
    expect(model.state.value).toMatchObject({ kind: 'stopped', done: 0 });
    model.run(own, shipped);
    expect(started.map(each => each.ended)).toEqual([true, false]);
    started[1]?.failed();
    expect(model.state.value?.kind).toBe('failed');
  });

  it('is out of date once the rules change', () => {
    const { model, pack, play } = open();
    model.office();
    play();
    expect(model.stale()).toBe(false);
    pack.value = shipped;
    expect(model.stale()).toBe(true);
  });
});

describe('a file', () => {
  it('is compared with the rules of today', async () => {
    const { id, name } = { id: 'birth', name: 'pack.json' };
    const text = JSON.stringify({ ...shipped, procedures: [{ ...procedure(), id }], periods: {}, offences: {} });
    const { model, play } = open({ name, text });
    await model.choose();
    play();
    expect(model.state.value).toMatchObject({
      kind: 'done',
      file: name,
      before: { fingerprint: 'OWN' },
      diffs: [
        { id, kind: 'new' },
        { id: 'made-up', kind: 'gone' },
      ],
    });
  });
  it.each([
    ['that is no JSON', { name: 'x.json', text: '{' }, 'JSON'],
    ['of another shape', { name: 'x.json', text: '{}' }, 'format'],
    ['that is too large', { name: 'x.json', tooLarge: true } as const, 'refused'],
  ])('%s is refused, and a comparison that runs is stopped', async (_, file, says) => {
    const { model, started } = open(file);
    model.office();
    await model.choose();
    expect(model.state.value).toMatchObject({ kind: 'refused', file: 'x.json' });
    expect(JSON.stringify(model.state.value)).toContain(says);
    expect([started[0]?.ended, model.stale()]).toEqual([true, false]);
  });
  it('not chosen changes nothing', async () => {
    const { model } = open();
    await model.choose();
    expect(model.state.value).toBeUndefined();
  });
});
