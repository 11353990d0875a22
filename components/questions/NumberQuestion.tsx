import type { QuestionState } from '../../lib/core/conditions/interview.ts';
import { say, strings } from '../strings/strings.ts';
import { Field, type Parsed } from '../ui/Field.tsx';
import { unitOf } from './questions-model.ts';

interface Props {
  readonly state: QuestionState;
  readonly onValue: (value: number | undefined) => void;
  readonly onDone: () => void;
}

/** A question answered by a whole number. */
export function NumberQuestion({ state, onValue, onDone }: Props) {
  const { question } = state;
  return (
    <Field<number>
      id={`q-${question.id}`}
      label={say().pick(question.ask)}
      hideLabel
      inputMode="numeric"
      value={typeof state.value === 'number' ? state.value : undefined}
      show={String}
      parse={parseWhole}
      remark={() => unitOf(question)}
      hint={unitOf(question)}
      onValue={onValue}
      onDone={onDone}
    />
  );
}

/** A whole number from 0 to 9999 as typed, full-width digits too. */
export function parseWhole(text: string): Parsed<number> {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? { ok: true, value: Number(digits) } : { ok: false, says: strings().numberFault };
}
