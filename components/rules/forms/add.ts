import type { Edit, Thing } from '../../../lib/core/layers/change.ts';
import { lineId } from '../../../lib/core/layers/hash.ts';
import { nextNumber, ownId } from '../../../lib/core/layers/numbers.ts';
import type { FeeItem, Form, Keep, Procedure, Question } from '../../../lib/core/pack.ts';
import { deskStrings } from '../../strings/desk.ts';
import { say, strings } from '../../strings/strings.ts';
import { addPlace } from '../places.ts';
import { type Built, bothOf, type Faults, type FieldSpec, type FormSpec, type Ground, linesIn, MOST } from './form.ts';
import { interimFields, interimOf } from './interim.ts';

/** What can be added to a procedure. */
export type AddKind = 'requirement' | 'question' | 'option' | 'fee' | 'offer' | 'interim' | 'step' | 'pitfall';

const FORMS: readonly Form[] = ['original', 'copy', 'show', 'either'];
const KEEPS: readonly Keep[] = ['scan', 'return', 'keep'];
/** The choice of a paper or a fee item that the catalogue does not have. */
export const OWN = '+own';

/** Adding to a procedure; `question`: to which an option is added. */
export function addForm(ground: Ground, procedure: Procedure, kind: AddKind, question?: Question): FormSpec {
  const t = deskStrings().editor;
  const questions = (now: Ground) => askable(now, procedure.id);
  const before = (now: Ground) => {
    const all = questions(now);
    const at = all.findIndex(each => each.id === question?.id);
    return at < 0 ? all : all.slice(0, at);
  };
  const common = {
    key: addPlace(kind, procedure.id, question?.id),
    place: addPlace(kind, procedure.id, question?.id),
    title: t.addTitles[kind],
    start: START[kind] ?? {},
  };
  const make = (thing: (built: Built, now: Ground) => Thing | Faults) => (built: Built, now: Ground) => {
    const made = thing(built, now);
    if (!('kind' in made) || typeof made.kind !== 'string') return made as Faults;
    const after = built.values['after'];
    const edit: Edit = { do: 'add', procedure: procedure.id, thing: made as Thing, ...(after ? { after } : {}) };
    return [edit];
  };
  switch (kind) {
    case 'requirement':
      return { ...common, fields: requirementFields(ground), questions, build: make(requirementOf(procedure)) };
    case 'question':
      return { ...common, fields: questionFields(), questions, build: make(questionOf(procedure)) };
    case 'option':
      return { ...common, fields: optionFields(), questions: before, build: make(optionOf(procedure, question)) };
    case 'fee':
      return { ...common, fields: feeFields(ground, procedure), questions, build: make(feeOf) };
    case 'offer':
      return {
        ...common,
        fields: [
          { name: 'says', label: t.fields['says'] ?? '', kind: 'area', required: true },
          { name: 'duty', label: t.duty, kind: 'check' },
        ],
        questions,
        build: make(({ values, when, cite }) => ({
          kind,
          entry: { says: values['says'] ?? '', when, cite, duty: values['duty'] === 'yes' ? true : undefined },
        })),
      };
    case 'interim':
      return { ...common, fields: interimFields(), questions, build: make(interimOf) };
    default:
      return {
        ...common,
        fields: [
          { name: 'text', label: t.fields['text'] ?? '', kind: 'area', required: true },
          ...(kind === 'step' ? [afterField(procedure.steps.map(text => [lineId(text), text] as const))] : []),
        ],
        build: make(({ values }) => ({ kind, entry: values['text'] ?? '' })),
      };
  }
}

/** The questions a condition may speak of: a hidden one is kept in the procedure, but ends before all days. */
function askable({ pack }: Ground, id: string): readonly Question[] {
  const procedure = pack.procedures.find(each => each.id === id);
  return (procedure?.questions ?? []).filter(({ until }) => until === undefined || until > '1000');
}

const START: Readonly<Partial<Record<AddKind, Readonly<Record<string, string>>>>> = {
  requirement: { document: OWN, form: 'original' },
  question: { type: 'choice' },
  fee: { item: OWN },
};

function afterField(entries: readonly (readonly [string, string])[]): FieldSpec {
  const t = deskStrings().editor;
  return { name: 'after', label: t.after, kind: 'select', options: [['', t.atEnd], ...entries] };
}

function requirementFields({ pack }: Ground): FieldSpec[] {
  const t = deskStrings().editor;
  const words = say();
  const papers = Object.values(pack.documents).map(paper => [paper.id, words.pick(paper.name)] as const);
  const isOwn = (values: Readonly<Record<string, string>>) => values['document'] === OWN;
  return [
    { name: 'document', label: t.document, kind: 'select', options: [[OWN, t.ownDocument], ...papers] },
    { name: 'name', label: t.ownName, kind: 'text', most: MOST.name, required: true, shown: isOwn },
    { name: 'english', label: t.english(t.ownName), kind: 'text', most: MOST.name, hint: t.englishHint, shown: isOwn },
    { name: 'form', label: t.form, kind: 'select', options: FORMS.map(each => [each, words.form(each)]) },
    {
      name: 'keep',
      label: t.keep,
      kind: 'select',
      options: [['', t.asUsual], ...KEEPS.map(each => [each, words.keep(each)] as const)],
    },
    { name: 'note', label: t.fields['note'] ?? '', kind: 'area' },
    { name: 'obtain', label: t.fields['obtain'] ?? '', kind: 'text' },
    { name: 'bring', label: t.bring, kind: 'check' },
    { name: 'practice', label: t.practice, kind: 'check' },
  ];
}

function requirementOf(procedure: Procedure) {
  return ({ values, when, cite }: Built, { pack, changes, newKey }: Ground): Thing | Faults => {
    const no = nextNumber(changes, 'requirement', { procedure: procedure.id });
    if (no === undefined) return { document: deskStrings().editor.noNumber };
    const id = ownId(newKey());
    const known = pack.documents[values['document'] ?? ''];
    return {
      kind: 'requirement',
      entry: {
        id,
        no,
        document: known?.id ?? id,
        name: known?.name ?? bothOf(values['name'] ?? '', values['english']),
        form: values['form'] as Form,
        when,
        keep: (values['keep'] || undefined) as Keep | undefined,
        note: values['note'] || undefined,
        obtain: values['obtain'] || undefined,
        need: values['bring'] === 'yes' ? 'bring' : undefined,
        practice: values['practice'] === 'yes' ? 'offices differ' : undefined,
        cite,
      },
    };
  };
}

function questionFields(): FieldSpec[] {
  const t = deskStrings().editor;
  const isChoice = (values: Readonly<Record<string, string>>) => values['type'] !== 'number';
  return [
    { name: 'ask', label: t.fields['ask'] ?? '', kind: 'text', most: MOST.name, required: true },
    { name: 'english', label: t.english(t.fields['ask'] ?? ''), kind: 'text', most: MOST.name, hint: t.englishHint },
    {
      name: 'type',
      label: t.type,
      kind: 'select',
      options: [
        ['choice', t.types.choice],
        ['number', t.types.number],
      ],
    },
    { name: 'options', label: t.options, kind: 'lines', required: true, hint: t.optionsHint, shown: isChoice },
    { name: 'unit', label: t.unit, kind: 'text', most: 10, shown: values => !isChoice(values) },
    { name: 'note', label: t.fields['note'] ?? '', kind: 'area' },
  ];
}

function questionOf(procedure: Procedure) {
  return ({ values, when }: Built, { changes, newKey }: Ground): Thing | Faults => {
    const t = deskStrings().editor;
    const no = nextNumber(changes, 'question', { procedure: procedure.id });
    if (no === undefined) return { ask: t.noNumber };
    const common = {
      id: ownId(newKey()),
      no,
      ask: bothOf(values['ask'] ?? '', values['english']),
      when,
      note: values['note'] || undefined,
    };
    if (values['type'] === 'number')
      return { kind: 'question', entry: { ...common, type: 'number', numberUnit: values['unit'] || undefined } };
    const labels = linesIn(values['options'] ?? '');
    if (labels.length < 2 || labels.length > 30) return { options: t.optionsCount };
    if (new Set(labels).size < labels.length) return { options: t.optionsTwice };
    if (labels.some(label => [...label].length > MOST.name))
      return { options: t.tooLong(MOST.name, Math.max(...labels.map(label => [...label].length))) };
    const options = labels.map((label, index) => ({ id: ownId(newKey()), no: index + 1, label: bothOf(label, '') }));
    return { kind: 'question', entry: { ...common, type: 'choice', options } };
  };
}

function optionFields(): FieldSpec[] {
  const t = deskStrings().editor;
  return [
    { name: 'label', label: t.fields['label'] ?? '', kind: 'text', most: MOST.name, required: true },
    { name: 'english', label: t.english(t.fields['label'] ?? ''), kind: 'text', most: MOST.name, hint: t.englishHint },
    { name: 'echo', label: t.fields['echo'] ?? '', kind: 'text', most: MOST.name, hint: t.echoHint },
  ];
}

function optionOf(procedure: Procedure, question: Question | undefined) {
  return ({ values, when }: Built, { changes, newKey }: Ground): Thing | Faults => {
    const t = deskStrings().editor;
    const label = values['label'] ?? '';
    const within = { procedure: procedure.id, ...(question && { question: question.id }) };
    const no = nextNumber(changes, 'option', within);
    if (no === undefined || !question) return { label: t.noNumber };
    if (question.options?.some(each => each.label.zh === label)) return { label: t.optionsTwice };
    const echo = values['echo'] ? bothOf(values['echo'], '') : undefined;
    const entry = { id: ownId(newKey()), no, label: bothOf(label, values['english']), echo, when };
    return { kind: 'option', question: question.id, entry };
  };
}

function feeFields({ pack }: Ground, procedure: Procedure): FieldSpec[] {
  const t = deskStrings().editor;
  const words = say();
  const items = Object.values(pack.fees)
    .filter(item => !procedure.fees.some(fee => fee.item === item.id))
    .map(item => [item.id, words.pick(item.name)] as const);
  const isOwn = (values: Readonly<Record<string, string>>) => values['item'] === OWN;
  return [
    { name: 'item', label: t.feeItem, kind: 'select', options: [[OWN, t.ownFee], ...items] },
    { name: 'name', label: t.ownFeeName, kind: 'text', most: MOST.name, required: true, shown: isOwn },
    { name: 'unit', label: t.feeUnit, kind: 'text', most: 10, required: true, hint: t.feeUnitHint, shown: isOwn },
    { name: 'amount', label: t.amount, kind: 'number', required: true, shown: isOwn },
    { name: 'note', label: t.fields['note'] ?? '', kind: 'area' },
    { name: 'onRequest', label: t.onRequest, kind: 'check' },
  ];
}

function feeOf({ values, when, cite }: Built, { pack, newKey }: Ground): Thing | Faults {
  const own = values['item'] === OWN ? ownFee(values, cite, newKey()) : undefined;
  if (own && 'amount' in own) return own;
  const item = own ? own.id : (values['item'] ?? '');
  if (!own && !pack.fees[item]) return { item: deskStrings().editor.gone };
  const onRequest = values['onRequest'] === 'yes' ? true : undefined;
  const entry = { item, when, note: values['note'] || undefined, onRequest };
  return own ? { kind: 'fee', entry, item: own } : { kind: 'fee', entry };
}

function ownFee(values: Readonly<Record<string, string>>, cite: string, key: string): FeeItem | { amount: string } {
  const digits = (values['amount'] ?? '').normalize('NFKC').replace(/[,\s]/g, '');
  if (!/^\d{1,7}$/.test(digits)) return { amount: strings().moneyFault };
  return {
    id: ownId(key),
    name: bothOf(values['name'] ?? '', ''),
    unit: bothOf(values['unit'] ?? '', ''),
    prices: [{ rule: 'flat', amount: Number(digits) }],
    collected: 'here',
    payTo: '本所',
    scope: 'local',
    waivers: [],
    cite,
  };
}
