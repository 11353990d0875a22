import { type ParsedDay, parseDay } from '../../../lib/core/days/roc.ts';
import type { Thing } from '../../../lib/core/layers/change.ts';
import { ownId } from '../../../lib/core/layers/numbers.ts';
import { deskStrings } from '../../strings/desk.ts';
import { say } from '../../strings/strings.ts';
import { type Built, bothOf, type Faults, type FieldSpec, type Ground } from './form.ts';

/** The fields of a practice for a time: what is done, from when till when, and what takes its place. */
export function interimFields(): FieldSpec[] {
  const t = deskStrings().editor;
  const says = t.fields['says'] ?? '';
  return [
    { name: 'says', label: says, kind: 'area', required: true },
    { name: 'english', label: t.english(says), kind: 'area', hint: t.englishHint },
    { name: 'since', label: t.interim.since, kind: 'text', most: 30, required: true, hint: t.interim.dayHint },
    { name: 'until', label: t.interim.until, kind: 'text', most: 30, required: true, hint: t.interim.untilHint },
    {
      name: 'afterwards',
      label: t.fields['afterwards'] ?? '',
      kind: 'area',
      required: true,
      hint: t.interim.thenHint,
    },
  ];
}

/** The practice as typed, or what is wrong with its days. */
export function interimOf({ values, when, cite }: Built, { newKey }: Ground): Thing | Faults {
  const since = parseDay(values['since'] ?? '');
  const until = parseDay(values['until'] ?? '');
  if (!since.ok || !until.ok) return { ...faultOf('since', since), ...faultOf('until', until) };
  if (until.day < since.day) return { until: deskStrings().editor.interim.endsBefore };
  const says = bothOf(values['says'] ?? '', values['english']);
  const afterwards = values['afterwards'] ?? '';
  return {
    kind: 'interim',
    entry: { id: ownId(newKey()), says, afterwards, when, since: since.day, until: until.day, cite },
  };
}

function faultOf(field: string, parsed: ParsedDay): Faults {
  return parsed.ok ? {} : { [field]: say().dateFault(parsed.fault) };
}
