import { nextNumber, ownId } from '../../../lib/core/layers/numbers.ts';
import type { Procedure } from '../../../lib/core/pack.ts';
import { deskStrings } from '../../strings/desk.ts';
import { say, strings } from '../../strings/strings.ts';
import { addressOf } from '../rules-model.ts';
import {
  type Built,
  bothOf,
  type Faults,
  type FieldSpec,
  type FormSpec,
  type Ground,
  MOST,
  type Values,
} from './form.ts';

const RULES: readonly Procedure['office']['rule'][] = ['any', 'registered', 'residence', 'special'];

/** Where the form of a new procedure is drawn. */
export const NEW_PROCEDURE = 'new procedure';

/** Writing a procedure of one's own, from blank or from a copy; its lines are added afterwards. */
export function procedureForm(ground: Ground): FormSpec {
  const t = deskStrings().editor;
  const id = ownId(ground.newKey());
  return {
    key: NEW_PROCEDURE,
    place: NEW_PROCEDURE,
    title: t.newProcedure,
    fields: fieldsOf(ground),
    start: { category: 'other', rule: 'any', agent: 'yes' },
    leadsTo: () => addressOf(id, true),
    build: (built, now) => {
      const no = nextNumber(now.changes, 'procedure');
      if (no === undefined) return { title: t.noNumber };
      const made = procedureOf(id, no, built, now);
      if ('faults' in made) return made.faults;
      const copyOf = built.values['copyOf'];
      return [{ do: 'procedure', procedure: made, ...(copyOf && { copyOf }) }];
    },
  };
}

function fieldsOf({ pack }: Ground): FieldSpec[] {
  const { editor: t } = deskStrings();
  const { rules, categories } = strings();
  const words = say();
  const isBlank = (values: Values) => !values['copyOf'];
  const title = t.fields['title'] ?? '';
  return [
    { name: 'title', label: title, kind: 'text', most: MOST.name, required: true },
    { name: 'english', label: t.english(title), kind: 'text', most: MOST.name, hint: t.englishHint },
    { name: 'category', label: t.category, kind: 'select', options: Object.entries(categories) },
    {
      name: 'copyOf',
      label: t.copyOf,
      kind: 'select',
      options: [['', t.blank], ...pack.procedures.map(each => [each.id, words.pick(each.title)] as const)],
    },
    {
      name: 'rule',
      label: rules.office,
      kind: 'select',
      options: RULES.map(rule => [rule, words.office(rule)]),
      shown: isBlank,
    },
    { name: 'place', label: t.officeNote, kind: 'area', shown: isBlank },
    { name: 'agent', label: strings().agentYes, kind: 'check', shown: isBlank },
  ];
}

function procedureOf(
  id: string,
  no: number,
  { values, cite }: Built,
  { pack }: Ground,
): Procedure | { faults: Faults } {
  const t = deskStrings().editor;
  const title = bothOf(values['title'] ?? '', values['english']);
  const category = values['category'] || 'other';
  if (pack.procedures.some(each => each.title.zh === title.zh)) return { faults: { title: t.titleTaken } };
  const named = { id, no, title, category, scope: 'local' as const };
  if (values['copyOf']) {
    const copied = pack.procedures.find(each => each.id === values['copyOf']);
    // Found by its own names: the first keeps its nicknames and codes.
    return copied ? { ...copied, ...named, aliases: [], codes: [] } : { faults: { copyOf: t.gone } };
  }
  return {
    ...named,
    sensitive: false,
    aliases: [],
    codes: [],
    confidence: 'high',
    conflicts: '',
    law: [{ cite, says: title.zh }],
    applicants: [],
    agent: { allowed: values['agent'] === 'yes' },
    office: {
      rule: (values['rule'] || 'any') as Procedure['office']['rule'],
      ...(values['place'] && { note: values['place'] }),
    },
    questions: [],
    groups: [],
    requirements: [],
    fees: [],
    outcomes: [],
    persons: [],
    steps: [],
    offers: [],
    pitfalls: [],
    sources: [],
  };
}
