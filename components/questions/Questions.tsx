import { useSignal } from '@preact/signals';
import type { QuestionState } from '../../lib/core/conditions/interview.ts';
import { fromPage } from '../../lib/core/host/from-page.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import { OwnTag, OwnWhy } from '../layers/Own.tsx';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { Days } from '../period/Days.tsx';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Choice } from '../ui/Choice.tsx';
import { focusSoon } from '../ui/focus.ts';
import { Tag } from '../ui/Tag.tsx';
import { NumberQuestion } from './NumberQuestion.tsx';
import { answerPlaces, answerText, questionOrigin, questionRows } from './questions-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly view: CaseView;
  /** Called when a question was answered by key: the next place to work is wanted. */
  readonly onNext: () => void;
}

/** The facts of the case: open questions as choices, answered ones as one line each. */
export function Questions({ model, view, onNext }: Props) {
  const t = strings();
  const editing = useSignal<string | null>(null);
  const { asked, moot, first } = questionRows(view.assessment);
  const paged = fromPage(view.kase);
  const settle = (question: string, value: string | number | undefined, by: 'key' | 'pointer') => {
    editing.value = null;
    model.answer(question, value);
    if (by === 'key') onNext();
  };
  const edit = (question: string) => {
    editing.value = question;
    focusSoon(...answerPlaces(question));
  };
  return (
    <section class="facts" aria-label={t.factsTitle}>
      <Days model={model} view={view} onDone={onNext} />
      {asked.map(state => {
        const { question } = state;
        const origin = questionOrigin(model.origins(), view.procedure.id, question);
        const done = state.state === 'answered' && editing.value !== question.id;
        const told = { state, origin, paged: paged.has(`answer:${question.id}`) };
        if (done) return <Answered key={question.id} {...told} onEdit={() => edit(question.id)} />;
        const ask = say().pick(question.ask);
        return (
          <div key={question.id} class="question" data-first={first === question.id}>
            <div class="question-ask">
              <span>
                {ask} <OwnTag origin={origin} />
              </span>
              {first === question.id && <span class="first">{t.firstAsk}</span>}
            </div>
            <OwnWhy origin={origin} />
            {question.note && (
              <p class="soft" lang={langOf(question.note)}>
                {question.note}
              </p>
            )}
            {question.type === 'number' ? (
              <NumberQuestion state={state} onValue={value => settle(question.id, value, 'pointer')} onDone={onNext} />
            ) : (
              <Choice
                id={`q-${question.id}`}
                label={ask}
                options={state.options.map(option => ({ id: option.id, label: say().pick(option.label) }))}
                value={typeof state.value === 'string' ? state.value : undefined}
                onPick={(id, by) => settle(question.id, id, by)}
              />
            )}
          </div>
        );
      })}
      {first === undefined && asked.length > 0 && !view.assessment.ended && (
        <p class="soft enough">{t.nothingMoreToAsk}</p>
      )}
      {moot.length > 0 && (
        <div class="moot">
          <span>{t.mootTitle}</span>
          {moot.map(state => (
            <s key={state.question.id}>{`${say().pick(state.question.ask)} ${answerText(state)}`}</s>
          ))}
        </div>
      )}
    </section>
  );
}

interface AnsweredProps {
  readonly state: QuestionState;
  readonly origin: Origin | undefined;
  /** The page beneath gave the answer. */
  readonly paged: boolean;
  readonly onEdit: () => void;
}

function Answered({ state, origin, paged, onEdit }: AnsweredProps) {
  const t = strings();
  const ask = say().pick(state.question.ask);
  return (
    <div class="answered">
      <span>
        {ask} <OwnTag origin={origin} /> {paged && <Tag tone="plain">{t.host.fromPage}</Tag>}
      </span>
      <button
        type="button"
        id={`a-${state.question.id}`}
        onClick={onEdit}
        aria-label={`${ask} ${answerText(state)}，${t.change}`}
      >
        {answerText(state)}
      </button>
    </div>
  );
}
