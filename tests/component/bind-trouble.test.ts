// Binding where things go wrong: nothing half saved, nothing typed lost.
import { describe, expect, test, vi } from 'vitest';
import type { BindModel } from '../../components/bind/bind-model.ts';
import { bindingOf, fakeBelow, fakeHosts, KEY, keptOf, TOP } from '../support/bind.ts';
import { picked, seenOf, start } from '../support/bind-start.ts';

const bound = (model: BindModel) => model.host.value?.profile.bindings.map(({ target }) => target);

describe('goes wrong', () => {
  const pointed = async () => {
    const all = await start([keptOf([bindingOf('b')])]);
    all.model.point();
    all.say(picked('出生之日', '115/09/08'));
    return all;
  };

  test('another window was first: it is loaded again, what was typed stays, and is saved on top', async () => {
    const { model, store } = await pointed();
    store.hosts = [keptOf([bindingOf('theirs')], { rev: 9 })];
    await model.save();
    expect([model.said.value?.tone, model.draft.value?.label]).toEqual(['warn', '出生之日']);
    await model.save();
    expect(store.hosts[0]?.profile.bindings.map(({ id }) => id)).toEqual(['theirs', 'id-2']);
  });

  test('another window removed it: saving again makes it anew', async () => {
    const { model, store } = await pointed();
    store.hosts = [];
    await model.save();
    expect(model.said.value?.text).toContain('移除');
    await model.save();
    expect(store.hosts[0]).toMatchObject({ rev: 1, profile: { bindings: [{ target: 'event' }] } });
  });

  test.each(['full', 'disk-full', 'store-failed', 'bad-request', 'failed'] as const)(
    '%s: it is said, and what was typed is saved later',
    async fault => {
      const { model, store } = await pointed();
      store.fault = fault;
      await model.save();
      expect([model.said.value?.tone, model.draft.value?.label]).toEqual(['warn', '出生之日']);
      store.fault = undefined;
      await model.save();
      expect(bound(model)).toEqual(['who', 'event']);
    },
  );

  test('what is kept cannot be read at first: no second profile is made of the same system', async () => {
    const hosts = fakeHosts(keptOf([bindingOf('b')]));
    hosts.store.fault = 'store-failed';
    const { model, say } = await start([], fakeBelow(), { client: hosts.client });
    expect(model.said.value?.tone).toBe('warn');
    model.point();
    say(picked('出生之日', '115/09/08'));
    await model.save();
    expect(hosts.store.saves).toBe(0);
    hosts.store.fault = undefined;
    await model.save();
    expect(hosts.store.hosts.map(({ profile }) => [profile.id, profile.bindings.length])).toEqual([['legacy', 2]]);
  });

  test('another window changes it while a field is worked on: both stay', async () => {
    const { model, elsewhere } = await pointed();
    elsewhere([keptOf([bindingOf('b'), bindingOf('c')], { rev: 2 })]);
    await vi.waitFor(() => expect(model.rows.value).toHaveLength(2));
    await model.save();
    expect(bound(model)).toEqual(['who', 'who', 'event']);
  });

  test('pointing ends on the page, the page changes under it, the panel is closed: nothing half saved', async () => {
    const { model, say, done, store, listens } = await start([keptOf([bindingOf('b')])]);
    model.point();
    say({ host: 'pick-ended', key: KEY });
    expect(model.pointing.value).toBeNull();
    model.point();
    expect(done.filter(each => each === 'pick')).toHaveLength(2);
    say(picked('出生之日', '115/09/08'));
    model.point('b');
    model.leave();
    expect([done.at(-1), model.draft.value, store.saves, listens()]).toEqual(['unpick', null, 0, false]);
  });

  test('no frame can be reached: it is said, and nothing is pointed at', async () => {
    const { model, page } = await start();
    page.reachable = false;
    model.point();
    await vi.waitFor(() => expect(model.said.value?.tone).toBe('warn'));
    expect(model.pointing.value).toBeNull();
  });

  test('another site comes under the panel: it begins anew', async () => {
    const { model, page, say, leave } = await start();
    page.place = { origin: 'http://other.test', path: '/' };
    say({ host: 'here' }, { id: 0, origin: 'http://other.test', path: '/' });
    await vi.waitFor(() => expect(model.step.value).toBe('permission'));
    model.point();
    page.place = TOP;
    leave();
    await vi.waitFor(() => expect([model.step.value, model.pointing.value]).toEqual(['fields', null]));
  });

  test('a picture, and a page too large', async () => {
    const { model, say } = await start();
    expect(model.page.value).toEqual({ whole: true, readable: true });
    say(seenOf({ readable: false, whole: false }));
    expect(model.page.value).toEqual({ whole: false, readable: false });
    say(seenOf(), { ...TOP, id: 4 });
    expect(model.page.value).toEqual({ whole: false, readable: true });
  });
});
