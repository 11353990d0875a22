import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { answerText } from '../questions/questions-model.ts';
import { shelvesOf } from '../rules/rules-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { copyText } from '../ui/copy.ts';
import { focusSoon } from '../ui/focus.ts';
import { plainKey } from '../ui/keys.ts';
import { PhoneQuestion, QUESTION_PLACES } from './PhoneQuestion.tsx';
import { createCall } from './phone-model.ts';
import { phoneWords } from './words.ts';

const PICK_ID = 'phone-pick';
const COPY_ID = 'phone-copy';

interface Props {
  readonly model: PanelModel;
  readonly about: string | undefined;
  readonly onClose: () => void;
}

/** What to say on the telephone: the answer first, then what to ask, then the rest. */
export function PhonePane({ model, about, onClose }: Props) {
  const root = useRef<HTMLDialogElement>(null);
  const [call] = useState(() =>
    createCall({
      pack: model.pack,
      today: model.today,
      office: () => model.settings.value?.office,
      isQuiet: procedure => model.quiet.hides(procedure, ''),
      about,
    }),
  );
  const t = strings();
  const said = phoneWords();
  const words = say();
  const script = call.script.value;
  const { next } = script ?? {};
  const toNext = () => focusSoon(...QUESTION_PLACES, `#${COPY_ID}`, `#${PICK_ID}`);
  useLayoutEffect(() => {
    root.current?.showModal();
    toNext();
  }, []);
  const copy = async () => {
    call.said.value = (await copyText(call.text())) ? said.copied : said.notCopied;
  };
  const takeBack = (question?: string) => {
    call.takeBack(question);
    toNext();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Covering the screen is heard everywhere; no other key of the panel means anything here.
    if (event.altKey && event.code !== 'KeyT') return;
    event.stopPropagation();
    const typing = event.target instanceof HTMLInputElement;
    const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const selected = getSelection()?.isCollapsed === false;
    if (event.altKey) root.current?.close();
    else if (ctrl && event.code === 'KeyC' && !typing && !selected && script) void copy();
    else if (plainKey(event) === 'Backspace' && !typing) takeBack();
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={root} class="phone" aria-labelledby="phone-title" onClose={onClose} onKeyDown={onKeyDown}>
      <header class="phone-head">
        <h2 id="phone-title">{t.phone.title}</h2>
        <select
          id={PICK_ID}
          aria-label={said.procedure}
          value={call.procedure.value?.id ?? ''}
          onChange={event => {
            call.about(event.currentTarget.value);
            toNext();
          }}
        >
          <option value="" disabled>
            {said.choose}
          </option>
          {shelvesOf(model.pack, '', Object.keys(t.categories)).map(({ category = '', procedures }) => (
            <optgroup key={category} label={t.categories[category] ?? category}>
              {procedures.map(each => (
                <option key={each.id} value={each.id}>
                  {call.quiet.value && each.id === call.procedure.value?.id ? t.quiet.title : words.pick(each.title)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="button" class="icon" onClick={() => root.current?.close()} aria-label={t.backToPanel}>
          ✕
        </button>
      </header>
      {script && (
        <>
          <p class="phone-first" role="status" aria-label={said.aloud} lang={langOf(words.pick(script.first))}>
            {words.pick(script.first)}
          </p>
          {next && <PhoneQuestion key={next.question.id} state={next} call={call} onNext={toNext} />}
          {!next && !script.ended && <p class="soft">{said.nothingMore}</p>}
          {script.answered.length > 0 && (
            <section class="phone-part" aria-label={said.asked}>
              {script.answered.map(state => {
                const ask = words.pick(state.question.ask);
                return (
                  <div key={state.question.id} class="answered">
                    <span>{ask}</span>
                    <button
                      type="button"
                      title={said.back}
                      aria-label={said.takeBack(ask, answerText(state))}
                      onClick={() => takeBack(state.question.id)}
                    >
                      {answerText(state)}
                    </button>
                  </div>
                );
              })}
            </section>
          )}
          <div class="phone-copy">
            <button id={COPY_ID} type="button" onClick={() => void copy()}>
              {said.copy} <kbd aria-hidden="true">{said.copyKey}</kbd>
            </button>
            <span class="soft" role="status">
              {call.said.value || said.kept}
            </span>
          </div>
          <Lines title={said.papers} lines={script.papers.map(words.pick)} />
          {script.others.length > 0 && (
            <section class="phone-part" aria-label={said.others}>
              <h3>{said.others}</h3>
              {script.others.map(({ says, papers, also = [] }, index) => (
                <div key={index}>
                  <p>{words.pick(says)}</p>
                  {papers.length + also.length > 0 && (
                    <ul>
                      {[...papers, ...also].map(text => (
                        <li key={text.zh}>{words.pick(text)}</li>
                      ))}
                    </ul>
                  )}
                </div>
              ))}
            </section>
          )}
          {call.facts().map(([title, lines]) => (
            <Lines key={title} title={title} lines={lines} />
          ))}
        </>
      )}
    </dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="phone-part" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map(line => (
          <li key={line} lang={langOf(line)}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
