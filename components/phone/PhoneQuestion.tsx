import type { QuestionState } from '../../lib/core/conditions/interview.ts';
import { parseWhole } from '../questions/NumberQuestion.tsx';
import { unitOf } from '../questions/questions-model.ts';
import { say } from '../strings/strings.ts';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import type { Call } from './phone-model.ts';
import { phoneWords } from './words.ts';

const ID = 'phone-question';
/** Where the question is answered by keyboard. */
export const QUESTION_PLACES = [`#${ID} [role=radio][tabindex="0"]`, `input#${ID}`] as const;

interface Props {
  readonly state: QuestionState;
  readonly call: Call;
  readonly onNext: () => void;
}

/** What to ask the caller now, answered by one key. */
export function PhoneQuestion({ state, call, onNext }: Props) {
  const words = say();
  const { question, options } = state;
  const ask = words.pick(question.ask);
  return (
    <section class="phone-ask" aria-label={phoneWords().ask}>
      <p>
        <span class="first">{phoneWords().ask}</span> {ask}
      </p>
      {question.type === 'number' ? (
        <Field<number>
          id={ID}
          label={ask}
          hideLabel
          inputMode="numeric"
          value={undefined}
          show={String}
          parse={parseWhole}
          remark={() => unitOf(question)}
          hint={unitOf(question)}
          onValue={value => value !== undefined && call.answer(question.id, value)}
          onDone={onNext}
        />
      ) : (
        <Choice
          id={ID}
          label={ask}
          options={options.map(({ id, label }) => ({ id, label: words.pick(label) }))}
          value={undefined}
          onPick={id => {
            call.answer(question.id, id);
            onNext();
          }}
        />
      )}
    </section>
  );
}
