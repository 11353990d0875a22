import type { Option, Question } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';
import { isBound, type Operator, type RowDraft, withFact, withOperator } from './condition-model.ts';

const CHOOSING: readonly Operator[] = ['is', 'is-not', 'in', 'not-in'];
const COUNTING: readonly Operator[] = ['lt', 'lte', 'gt', 'gte'];

interface Props {
  readonly row: RowDraft;
  readonly questions: readonly Question[];
  readonly put: (row: RowDraft) => void;
}

/** One comparison: a question, how, and with what. */
export function ConditionRow({ row, questions, put }: Props) {
  const t = deskStrings().condition;
  const words = say();
  const question = questions.find(each => each.id === row.fact);
  const gone = row.fact !== '' && !question;
  return (
    <>
      <select
        aria-label={t.question}
        value={row.fact}
        onChange={event =>
          put(
            withFact(
              row,
              questions.find(each => each.id === event.currentTarget.value),
            ),
          )
        }
      >
        <option value="">{t.choose}</option>
        {gone && <option value={row.fact}>{row.fact}</option>}
        {questions.map(each => (
          <option key={each.id} value={each.id}>
            {words.pick(each.ask)}
          </option>
        ))}
      </select>
      <select
        aria-label={t.operator}
        value={row.by}
        disabled={!question}
        onChange={event => put(withOperator(row, event.currentTarget.value as Operator))}
      >
        {(question?.type === 'number' ? COUNTING : CHOOSING).map(each => (
          <option key={each} value={each}>
            {t.operators[each]}
          </option>
        ))}
      </select>
      {isBound(row.by) ? (
        <label class="condition-number">
          <span class="unseen">{t.number}</span>
          <input
            type="text"
            inputMode="numeric"
            maxLength={8}
            value={row.number}
            onInput={event => put({ ...row, number: event.currentTarget.value })}
          />
          {question?.numberUnit}
        </label>
      ) : (
        question && <Options row={row} options={question.options ?? []} put={put} />
      )}
    </>
  );
}

function Options({ row, options, put }: { row: RowDraft; options: readonly Option[]; put: Props['put'] }) {
  const t = deskStrings().condition;
  const words = say();
  const gone = row.values.filter(value => !options.some(each => each.id === value));
  const all = [
    ...options.map(each => [each.id, words.pick(each.label)] as const),
    ...gone.map(id => [id, id] as const),
  ];
  if (row.by === 'is' || row.by === 'is-not')
    return (
      <select
        aria-label={t.option}
        value={row.values[0] ?? ''}
        onChange={event => put({ ...row, values: event.currentTarget.value ? [event.currentTarget.value] : [] })}
      >
        <option value="">{t.choose}</option>
        {all.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    );
  const toggle = (id: string, chosen: boolean) => {
    const others = row.values.filter(each => each !== id);
    const values = chosen ? [...others, id] : others;
    // In the order in which they are offered, whatever the order of choosing.
    put({ ...row, values: all.map(([each]) => each).filter(each => values.includes(each)) });
  };
  return (
    <fieldset class="condition-options">
      <legend class="unseen">{t.option}</legend>
      {all.map(([id, label]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={row.values.includes(id)}
            onChange={event => toggle(id, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
