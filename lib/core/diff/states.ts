// The states of facets in words, and what makes two of them the same.
import { feeFor } from '../money/fees.ts';
import {
  type Day,
  type Does,
  type Group,
  inForce,
  type Lang,
  type Offence,
  type Offer,
  type Outcome,
  type Pack,
  type ProcedurePeriod,
  type Requirement,
  type Text,
} from '../pack.ts';
import { phrases } from '../phrases/phrases.ts';

/** A text that there is in Chinese only. */
export const only = (zh: string): Text => ({ zh, en: zh });
const both = (of: (lang: Lang) => string): Text => ({ zh: of('zh'), en: of('en') });
/** Texts one after another. */
export const joined = (parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter(each => each !== undefined);
  return { zh: said.map(each => each.zh).join('，'), en: said.map(each => each.en).join(', ') };
};

export const OUTCOME: Text = { zh: '結果', en: 'The outcome' };
export const GOES_ON: Text = { zh: '可以受理', en: 'can be applied for' };
export const TOTAL: Text = { zh: '本所規費合計', en: 'The fees in all' };
export const PERIOD: Text = { zh: '法定期間', en: 'The period' };
export const OFFICE: Text = { zh: '受理地', en: 'Where to apply' };
export const AGENT: Text = { zh: '委託', en: 'An agent' };
export const ASK: Text = { zh: '陳報主管', en: 'ask a supervisor' };
export const INTERIM: Text = { zh: '暫行作法', en: 'a practice for a time' };
export const CASE: Text = { zh: '這種案情', en: 'This case' };

/** A sum in whole NT$. */
export const money = (amount: number): Text => ({ zh: `${amount} 元`, en: `NT$${amount}` });
/** Who must do what. */
export const does = (what: Does): Text => both(lang => phrases(lang).does(what));
/** Where it can be applied for. */
export const office = (rule: Parameters<ReturnType<typeof phrases>['office']>[0]): Text =>
  both(lang => phrases(lang).office(rule));
/** Whether somebody else may come. */
export const agent = (allowed: boolean): Text =>
  allowed ? { zh: '得委託他人', en: 'may come' } : { zh: '不得委託', en: 'may not come' };
/** What the office must, or may, say or do besides. */
export function offer({ duty = false }: Offer): { readonly is: string; readonly state: Text } {
  const state = duty ? { zh: '應告知或辦理', en: 'must be said or done' } : { zh: '可提醒', en: 'may be offered' };
  return { is: String(duty), state };
}

/** How a case ends. */
export function ending({ kind, says }: Outcome): Text {
  const spoken = kind as 'stop' | 'redirect' | 'not-needed';
  return both(lang => phrases(lang).verdictEnded(spoken, says[lang]));
}

/** A paper as it is wanted. */
export function paper(
  { form, keep, need, practice, phase }: Requirement,
  { lookup, group }: { readonly lookup?: boolean; readonly group?: Group | undefined },
): { readonly is: string; readonly state: Text } {
  const loose = group && {
    zh: `「${group.name.zh}」任 ${group.min} 件`,
    en: `any ${group.min} of “${group.name.en}”`,
  };
  const soft = practice
    ? { zh: '各所做法不同', en: 'offices differ' }
    : phase
      ? { zh: '之後補交', en: 'later' }
      : need && { zh: '有帶更好', en: 'helps' };
  return {
    is: JSON.stringify([form, keep, need, practice, phase, lookup, group?.id, group?.min]),
    state: lookup
      ? joined([{ zh: '免附（本所查證）', en: 'need not be brought (the office looks it up)' }, loose])
      : joined([soft, loose, both(lang => phrases(lang).form(form)), keep && both(lang => phrases(lang).keep(keep))]),
  };
}

/** A fee as it falls due on a day, for one. */
export function fee(
  how: 'due' | 'on-request' | 'practice',
  pack: Pack,
  id: string,
  day: Day,
): { readonly is: string; readonly state: Text } {
  const item = pack.fees[id];
  const price = item?.prices.find(each => inForce(each, day));
  const waivers = (item?.waivers ?? []).filter(each => {
    const waiver = pack.waivers[each];
    return waiver !== undefined && inForce(waiver, day);
  });
  const sum = item && feeFor(item, 1, day);
  const { since: _since, until: _until, ...rule } = price ?? {};
  return {
    is: JSON.stringify([how, rule, item?.collected, waivers.map(each => [each, pack.waivers[each]?.effect])]),
    state: joined([
      sum?.kind === 'sum'
        ? money(sum.amount)
        : sum?.kind === 'local'
          ? { zh: '依縣市所定', en: 'as the county sets it' }
          : { zh: '沒有價格', en: 'no price' },
      price?.rule === 'first-and-subsequent'
        ? { zh: `其後每份 ${price.subsequent} 元`, en: `NT$${price.subsequent} each further` }
        : undefined,
      how === 'due' ? undefined : { zh: '另行申請才收', en: 'only on request' },
      item?.collected === 'elsewhere' ? { zh: '不在本所繳', en: 'not paid here' } : undefined,
      waivers.length > 0 ? { zh: `可減免 ${waivers.length} 種`, en: `${waivers.length} waivers` } : undefined,
    ]),
  };
}

/** A period with the fines of lateness. */
export function period(
  { days, after, late }: ProcedurePeriod,
  offence: Offence | undefined,
): { readonly is: string; readonly state: Text } {
  const { years = 0, months = 0 } = after ?? {};
  const { min, max, tiers, afterDemand } = offence ?? {};
  return {
    is: JSON.stringify([days, years, months, late, min, max, tiers, afterDemand]),
    state: joined([
      years + months > 0
        ? {
            zh: `滿 ${years} 年 ${months} 個月後 ${days} 日內`,
            en: `${days} days after ${years} years ${months} months`,
          }
        : { zh: `${days} 日內`, en: `${days} days` },
      tiers && {
        zh: `逾期罰鍰 ${tiers.map(each => each.amount).join('、')} 元`,
        en: `fines of NT$${tiers.map(each => each.amount).join(', ')}`,
      },
    ]),
  };
}
