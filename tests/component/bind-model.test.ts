// Binding a system: permission first, then one field after another.
import { describe, expect, test, vi } from 'vitest';
import type { BindModel } from '../../components/bind/bind-model.ts';
import { withOffer } from '../../components/bind/draft.ts';
import { bindingOf, fakeBelow, keptOf, TOP, traceOf } from '../support/bind.ts';
import { PACK, picked, seenOf, start } from '../support/bind-start.ts';

const bound = (model: BindModel) => model.host.value?.profile.bindings.map(({ target }) => target);

describe('permission', () => {
  test.each([
    ['a page of the browser', fakeBelow(null), undefined, 'unbindable'],
    ['a site the policy forbids', fakeBelow(), () => false, 'forbidden'],
    ['a site not allowed yet', fakeBelow(TOP, []), undefined, 'permission'],
    ['a site allowed before', fakeBelow(), undefined, 'fields'],
  ])('%s', async (_name, below, mayBind, step) => {
    expect((await start([], below, { mayBind })).model.step.value).toBe(step);
  });

  test('refused, and then allowed', async () => {
    const { model, page, done } = await start([], fakeBelow(TOP, []));
    page.allows = false;
    await model.allow();
    expect([model.step.value, model.said.value?.tone]).toEqual(['permission', 'warn']);
    page.allows = 'throws';
    await model.allow();
    expect([model.step.value, model.said.value?.text]).toEqual(['permission', expect.stringContaining('拒絕')]);
    page.allows = true;
    await model.allow();
    expect([model.step.value, model.said.value, done]).toEqual(['fields', null, ['look']]);
  });

  test('frames of other sites are allowed one by one', async () => {
    const { model, say } = await start();
    say(seenOf({ frames: ['http://a.test', 'http://b.test'] }));
    expect(model.others.value).toEqual([
      { origin: 'http://a.test', allowed: false },
      { origin: 'http://b.test', allowed: false },
    ]);
    await model.allow('http://a.test');
    expect(model.others.value.map(({ allowed }) => allowed)).toEqual([true, false]);
  });

  test('a frame that a policy does not let be read is not offered', async () => {
    const { model, say } = await start([], fakeBelow(), { mayBind: origin => origin !== 'http://b.test' });
    say(seenOf({ frames: ['http://a.test', 'http://b.test'] }));
    expect(model.others.value.map(({ origin }) => origin)).toEqual(['http://a.test']);
  });
});

describe('a field', () => {
  test('pointed at, answered, saved; then the next one is pointed at', async () => {
    const { model, say, done, store } = await start();
    model.point();
    say(picked('出生之日', '115/09/08'));
    expect(model.draft.value?.offer?.target).toBe('event');
    await model.save();
    expect(store.hosts[0]?.profile).toEqual({
      id: 'id-2',
      name: 'counter.test',
      sites: [{ origin: 'http://counter.test', path: '/legacy/' }],
      bindings: [
        {
          id: 'id-1',
          target: 'event',
          reading: { kind: 'day', era: 'roc' },
          trace: traceOf('出生之日'),
          page: '/legacy/RL0110.do',
        },
      ],
    });
    expect([model.draft.value, model.pointing.value]).toEqual([null, { binding: undefined, ready: true }]);
    expect(done.filter(each => each !== 'look')).toEqual(['pick', 'unpick', 'pick']);
    model.stop();
    expect([model.pointing.value, done.at(-1)]).toEqual([null, 'unpick']);
  });

  test('a second click on the page, and one nobody asked for, mean nothing', async () => {
    const { model, say } = await start([keptOf([bindingOf('b')])]);
    say(picked('出生之日', '115/09/08'));
    say(picked('出生之日', '115/09/08', 'b'));
    expect([model.draft.value, model.said.value]).toEqual([null, null]);
    model.point();
    say(picked('統一編號', 'A123456789'));
    say(picked('出生之日', '115/09/08'));
    expect(model.draft.value?.label).toBe('統一編號');
  });

  test('whose answer is not known cannot be saved before it is said', async () => {
    const { model, say, store } = await start();
    model.point();
    say(picked('備註', '下午再來'));
    expect(model.draft.value?.offer).toBeUndefined();
    await model.save();
    expect([store.saves, model.draft.value?.label]).toEqual([0, '備註']);
  });

  test.each([
    ['replace', ['event']],
    ['both', ['event', 'event']],
  ] as const)('for an answer another field gives: %s', async (twice, targets) => {
    const old = bindingOf('old', { target: 'event', reading: { kind: 'day', era: 'roc' } });
    const { model, say } = await start([keptOf([old])]);
    model.point();
    say(picked('出生之日', '115/09/08'));
    expect(model.twice.value?.id).toBe('old');
    if (model.draft.value) model.draft.value = { ...model.draft.value, twice };
    await model.save();
    expect(bound(model)).toEqual(targets);
  });

  test('for an answer a field of another page gives: both stand, and nothing is asked', async () => {
    const old = bindingOf('old', { target: 'event', reading: { kind: 'day', era: 'roc' }, page: '/legacy/RL0210.do' });
    const { model, say } = await start([keptOf([old])]);
    model.point();
    say(picked('出生之日', '115/09/08'));
    expect(model.twice.value).toBeUndefined();
    await model.save();
    expect(bound(model)).toEqual(['event', 'event']);
  });

  test('where nothing is to be read, no frame is told of the fields', async () => {
    const { model, looked } = await start([keptOf([bindingOf('b')])]);
    expect(looked()?.profile.bindings).toHaveLength(1);
    await model.change({ off: true });
    expect(looked()).toBeUndefined();
  });

  test('in a frame of another site: the profile holds there too', async () => {
    const { model, say } = await start([keptOf()]);
    model.point();
    say(picked('出生之日', '115/09/08'), { id: 7, origin: 'https://inner.test:8443', path: '/app/x' });
    await model.save();
    expect(model.host.value?.profile.sites).toEqual([
      { origin: 'http://counter.test', path: '/legacy/' },
      { origin: 'https://inner.test:8443', path: '/app/' },
    ]);
  });

  test('more fields or sites than there may be are told, and nothing is lost', async () => {
    const many = Array.from({ length: 100 }, (_each, n) => bindingOf(`b${n}`));
    const { model, say, store } = await start([keptOf(many)]);
    model.point();
    say(picked('出生之日', '115/09/08'));
    await model.save();
    expect([model.said.value?.text, store.saves]).toEqual([expect.stringContaining('100'), 0]);
    const sites = Array.from({ length: 20 }, (_each, n) => ({ origin: 'http://counter.test', path: `/legacy/${n}/` }));
    const kept = keptOf();
    const full = await start(
      [{ ...kept, profile: { ...kept.profile, sites } }],
      fakeBelow({ ...TOP, path: '/legacy/1/' }),
    );
    full.model.point();
    full.say(picked('出生之日', '115/09/08'), { id: 3, origin: 'http://elsewhere.test', path: '/' });
    await full.model.save();
    expect([full.model.said.value?.text, full.model.draft.value?.label]).toEqual([
      expect.stringContaining('20'),
      '出生之日',
    ]);
  });

  test('its words are learnt by example', async () => {
    const { model, say } = await start([keptOf()]);
    model.point();
    say(picked('出生地', '臺灣'));
    const draft = model.draft.value;
    const offer = draft?.offers.find(({ target }) => target === 'answer:birth-place');
    if (draft && offer) {
      const chosen = withOffer(PACK, draft, offer);
      model.draft.value = { ...chosen, word: { ...chosen.word, means: 'domestic' } };
    }
    await model.save();
    const [binding] = model.host.value?.profile.bindings ?? [];
    expect(binding?.reading).toEqual({
      kind: 'words',
      words: [{ text: '臺灣', match: 'is', means: 'domestic', procedure: 'birth' }],
    });
    say(seenOf({ found: [{ binding: binding?.id ?? '', state: 'sure', text: '國外', label: '出生地', lost: [] }] }));
    model.open(binding?.id ?? '');
    expect(model.draft.value).toMatchObject({ text: '國外', word: { text: '國外', means: '' }, binding: binding?.id });
    if (model.draft.value)
      model.draft.value = { ...model.draft.value, word: { ...model.draft.value.word, means: 'abroad' } };
    await model.save();
    expect(model.host.value?.profile.bindings).toHaveLength(1);
    expect(model.host.value?.profile.bindings[0]?.reading).toMatchObject({
      words: [{ text: '臺灣' }, { text: '國外' }],
    });
    expect(model.pointing.value).toBeNull();
  });
});

describe('what is bound', () => {
  test('stands with what the page says of it: the surest frame counts, and nothing of a page that is gone', async () => {
    const { model, say, leave } = await start([keptOf([bindingOf('b')])]);
    const found = (state: 'sure' | 'absent', said: string) =>
      seenOf({ found: [{ binding: 'b', state, text: said, label: 'b', lost: [] }] });
    say(found('sure', 'A1'), { ...TOP, id: 5 });
    say(found('absent', ''));
    expect(model.rows.value[0]?.found).toMatchObject({ state: 'sure', text: 'A1' });
    say({ host: 'here' }, { ...TOP, id: 5 });
    expect(model.rows.value[0]?.found?.state).toBe('absent');
    leave(0);
    expect(model.rows.value[0]?.found).toBeUndefined();
  });

  test('heals by one click: the same answer and reading, another trace', async () => {
    const { model, say, store } = await start([keptOf([bindingOf('b')])]);
    model.point('b');
    say(picked('國民身分證統一編號', 'A123456789'));
    await vi.waitFor(() => expect(model.said.value?.text).toContain('重新指定'));
    expect(store.hosts[0]?.profile.bindings).toEqual([bindingOf('b', { trace: traceOf('國民身分證統一編號') })]);
    expect([model.draft.value, model.pointing.value]).toEqual([null, null]);
  });

  test('one that may be it is it: told by the page, and only when asked', async () => {
    const { model, say, done, store } = await start([keptOf([bindingOf('b')])]);
    model.accept('b');
    expect(done).toContain('accept b');
    say(picked('統號', 'A1', 'b'));
    await vi.waitFor(() => expect(store.hosts[0]?.profile.bindings[0]?.trace.label).toBe('統號'));
    say(picked('別的', 'A1', 'b'));
    expect(store.saves).toBe(1);
  });

  test('is removed, and comes back', async () => {
    const { model } = await start([keptOf([bindingOf('b')])]);
    await model.remove('b');
    expect(bound(model)).toEqual([]);
    model.said.value?.undo?.();
    await vi.waitFor(() => expect(bound(model)).toEqual(['who']));
    await model.remove('no such');
    expect(bound(model)).toEqual(['who']);
  });

  test('its system is renamed, not outlined, not read; one switched off can be switched on', async () => {
    const { model, store } = await start([keptOf([], { off: true })]);
    expect(model.host.value?.off).toBe(true);
    await model.change({ off: false, marks: false });
    await model.change({ name: '新名稱' });
    expect(store.hosts[0]).toMatchObject({ off: false, marks: false, profile: { name: '新名稱' } });
  });

  test('one that came with the extension becomes the office’s own', async () => {
    const { model, store } = await start([keptOf([], { rev: 0, at: '', shipped: true })]);
    store.hosts = [];
    await model.change({ name: '本所的' });
    expect(store.hosts[0]).toMatchObject({ rev: 1, profile: { name: '本所的' } });
  });
});
