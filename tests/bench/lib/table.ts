import { shown } from './numbers.ts';
import type { Result, Row } from './row.ts';

/** One row of the table in words. */
export function sentenceOf(row: Row, { value, baseline, ratio, ok, note }: Result): string {
  const { name, says, unit, budget, budgetFor } = row;
  const measured = value === null ? '沒有數字' : withUnit(value, unit);
  const beside =
    baseline === null
      ? ''
      : `，空的延伸模組 ${withUnit(baseline, unit)}${ratio === null ? '' : `（${shown(ratio)} 倍）`}`;
  const limit = budgetFor === 'ratio' ? `預算 ${shown(budget)} 倍` : `預算 ${withUnit(budget, unit)}`;
  return [`${ok ? '✓' : '✗'} ${name}　${says}：${measured}${beside}；${limit}`, ...(note ? [`    ${note}`] : [])].join(
    '\n',
  );
}

const UNITS: Readonly<Record<string, string>> = { keys: '鍵', ms: 'ms', bytes: '位元組', slips: '張' };

function withUnit(value: number, unit: string): string {
  return `${unit === 'bytes' ? value : shown(value)} ${UNITS[unit] ?? unit}`;
}
