// What an offer leads to can be added once, and only where the pack has it.
import { describe, expect, it } from 'vitest';
import { addableBy } from '../../../../lib/core/visit/along.ts';
import { buildPack } from '../../../../lib/pack/build.ts';

const pack = buildPack();
const offer = { says: '一併辦理', source: 0 };

describe('what an offer adds', () => {
  it.each([
    ['leads nowhere', undefined, [], []],
    ['is new', ['parental-rights'], ['divorce'], ['parental-rights']],
    ['is in the visit', ['parental-rights', 'surname-change'], ['parental-rights'], ['surname-change']],
    ['is not in the pack', ['no-such'], [], []],
  ] as const)('%s', (_case, adds, inVisit, expected) => {
    expect(addableBy(pack, { ...offer, adds }, inVisit).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['birth', ['cross-agency-notification']],
    ['death', ['cross-agency-notification', 'household-head-change']],
    ['marriage', ['move-in']],
    ['divorce', ['parental-rights']],
    ['move-in', ['cross-agency-notification', 'designated-delivery-address', 'household-head-change']],
    ['acknowledgement', ['parental-rights', 'surname-change']],
    ['id-card-reissue', ['cross-agency-notification', 'home-service', 'id-card-loss-report']],
  ] as const)('%s leads to what belongs to it', (id, expected) => {
    const offers = pack.procedures.find(each => each.id === id)?.offers ?? [];
    expect(offers.flatMap(each => addableBy(pack, each, [id]).map(added => added.id)).sort()).toEqual(expected);
  });

  it('nothing is offered twice by one procedure', () => {
    const twice = pack.procedures.filter(({ offers }) => {
      const all = offers.flatMap(({ adds = [] }) => adds);
      return new Set(all).size < all.length;
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});
