import { type DateFault, weekdayZh } from '../days/roc.ts';
import type { Day, Keep } from '../pack.ts';
import { zh as paper } from './paper/zh.ts';
import type { OpenVerdict } from './phrases.ts';

const KEEPS: Readonly<Record<Keep, string>> = { scan: '掃描後發還', return: '查驗後發還', keep: '收存或換發' };

/** What the screen and paper say, in Chinese; of paper alone: paper/zh.ts. */
export const zh = {
  ...paper,
  keep: (keep: Keep): string => KEEPS[keep],

  verdictEnded: (kind: 'stop' | 'redirect' | 'not-needed', says: string): string =>
    kind === 'stop' ? `暫不能受理：${says}` : kind === 'redirect' ? `改辦其他項目：${says}` : `不必申請：${says}`,
  verdictFacts: (facts: readonly string[], late: number): string =>
    [...facts, ...(late > 0 ? [`逾 ${late} 日`] : [])].join('、'),
  verdictWhole: (facts: string, result: string): string => (facts ? `${facts}：${result}` : result),
  verdictResult(v: OpenVerdict): string {
    const parts = [
      ...(v.lacking > 0 ? [`尚缺 ${v.lacking} 件`] : []),
      ...(v.lookups > 0 ? [`可當場查證 ${v.lookups} 件`] : []),
      ...(v.unchecked > 0 ? [`未查對 ${v.unchecked} 件`] : []),
      ...(v.questions > 0 ? [`還有 ${v.questions} 項案情待確認`] : []),
    ];
    if (parts.length === 0 || (v.lacking + v.unchecked + v.questions === 0 && v.lookups > 0))
      parts.push('今天可以辦妥');
    return v.referUp ? `${parts.join('，')}；請陳報主管` : parts.join('，');
  },

  because: (pairs: readonly (readonly [string, string])[]): string =>
    `因${pairs.map(([question, answer]) => `「${trim(question)}＝${answer}」`).join('、')}`,
  always: (): string => '一律需要',
  dependsOn: (questions: readonly string[]): string => `視${questions.map(each => `「${trim(each)}」`).join('、')}而定`,

  dateFault(fault: DateFault): string {
    switch (fault.kind) {
      case 'empty':
        return '請輸入日期，例如 1151121。';
      case 'no-such-month':
        return `沒有 ${fault.month} 月，請再看一次日期。`;
      case 'no-such-day':
        return `${rocYear(fault.year)} ${fault.month} 月沒有 ${fault.day} 日，請再看一次日期。`;
      case 'out-of-range':
        return `西元 ${fault.year} 年超出可用範圍，請再看一次年份。`;
      default:
        return `看不懂「${fault.text}」，請輸入 1151121、115/11/21 或民國115年11月21日。`;
    }
  },
  eventAfterApplication: (event: string): string => `${event}在申請日之後，請再看一次這兩個日期。`,

  weekday: (day: Day): string => `週${weekdayZh(day)}`,
  lastDay: (day: string): string => `法定期間末日 ${day}`,
  inTime: (days: number): string => (days === 0 ? '今天是最後一天' : `未逾期，還有 ${days} 日`),
  late: (days: number): string => `逾 ${days} 日`,
  unsure: (day: string): string => `末日最早為 ${day}；該年度辦公日曆表未收錄，是否順延、有無逾期請自行查對。`,

  feeTotal: (): string => '規費合計',
};

function trim(question: string): string {
  return question.replace(/[？?：:]$/, '');
}

function rocYear(year: number): string {
  return year >= 1912 ? `${year - 1911} 年` : `民國前 ${1912 - year} 年`;
}
