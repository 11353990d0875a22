import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Offer } from '../../lib/core/host/suggest.ts';
import { fold } from '../../lib/core/search/fold.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { Choice } from '../ui/Choice.tsx';
import { focusSoon } from '../ui/focus.ts';
import { composing } from '../ui/keys.ts';
import { Tag } from '../ui/Tag.tsx';
import type { BindModel } from './bind-model.ts';
import { type Draft, kindOf, kindsFor, taught, withKind, withOffer } from './draft.ts';
import { knownBy, offerName, previewOf, targetName } from './names.ts';
import { MEANS_ID, WordsForm } from './WordsForm.tsx';
import { bindWords } from './words/words.ts';

const WHAT_ID = 'bind-what';
const SAVE_ID = 'bind-save';
/** As many answers are offered at once; each has a digit. */
const MOST_OFFERS = 6;
const SURE = { high: 'have', middle: 'verify', low: 'lack' } as const;

interface Props {
  readonly model: PanelModel;
  readonly bind: BindModel;
  readonly draft: Draft;
}

/** One field: what was pointed at, which answer it gives, how it is read, what it says so. */
export function DraftForm({ model, bind, draft }: Props) {
  const t = bindWords();
  const { pack } = model;
  const view = model.view.value;
  const of = view?.procedure;
  const { label, text, sure, offer, offers } = draft;
  const change = (next: Draft) => {
    bind.draft.value = next;
  };
  const reading = taught(draft);
  const preview = offer && reading && previewOf(pack, of, text, offer, reading, view?.kase.applied ?? model.today());
  const toNext = (next: Draft) => {
    const teach = next.reading?.kind === 'words' && next.word.means === '' && next.text.trim() !== '';
    focusSoon(teach ? `#${MEANS_ID}` : `#${SAVE_ID}`);
  };
  const choose = (chosen: Offer | undefined) => {
    if (!chosen) return;
    const next = withOffer(pack, draft, chosen);
    change(next);
    toNext(next);
  };
  const kinds = offer ? kindsFor(offer) : [];
  const twice = bind.twice.value;
  useLayoutEffect(() => focusSoon(`#${WHAT_ID} [role=radio][tabindex="0"]`), []);
  return (
    <form
      class="bind-draft"
      aria-label={t.picked}
      onSubmit={event => {
        event.preventDefault();
        void bind.save();
      }}
    >
      <p class="bind-picked">
        <strong lang={langOf(label)}>{label || t.noLabel}</strong> <span>{text.trim() || t.empty}</span>
      </p>
      {sure && (
        <p>
          <Tag tone={SURE[sure]}>{t.sure[sure]}</Tag> <small>{t.known(knownBy(draft.trace))}</small>
        </p>
      )}
      {sure === 'low' && <p class="soft">{t.lowHint}</p>}
      <Answers offers={offers} chosen={offer} nameOf={each => offerName(of, each)} onChoose={choose} />
      {kinds.length > 1 && reading && (
        <div class="bind-part">
          <span aria-hidden="true">{t.how}</span>
          <Choice
            id="bind-how"
            label={t.how}
            options={kinds.map(id => ({ id, label: t.readings[id] }))}
            value={kindOf(reading)}
            onPick={id => {
              const kind = kinds.find(each => each === id);
              if (kind) change(withKind(draft, kind));
            }}
          />
        </div>
      )}
      {kinds.length === 1 && (
        <p class="soft">
          {t.how}：{kinds.map(kind => t.readings[kind])}
        </p>
      )}
      {offer && draft.reading?.kind === 'words' && (
        <WordsForm
          pack={pack}
          draft={draft}
          offer={offer}
          onChange={change}
          onTaught={() => focusSoon(`#${SAVE_ID}`)}
        />
      )}
      {twice && (
        <div class="bind-part">
          <span>
            {t.twice(targetName(pack, of, twice.target))} <small>{t.twiceOf(twice.trace.label || t.noLabel)}</small>
          </span>
          <Choice
            id="bind-twice"
            label={t.twice(targetName(pack, of, twice.target))}
            options={(['replace', 'both'] as const).map(id => ({ id, label: t.twiceChoices[id] }))}
            value={draft.twice}
            onPick={id => change({ ...draft, twice: id === 'both' ? 'both' : 'replace' })}
          />
        </div>
      )}
      <div class="bind-end">
        <p class="bind-says" role="status" aria-label={t.preview} data-read={preview?.kind === 'value'}>
          {preview?.says}
        </p>
        <button id={SAVE_ID} type="submit" class="primary" disabled={!offer || bind.saving.value}>
          {t.save}
        </button>
        <button type="button" onClick={bind.back}>
          {t.cancel} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </form>
  );
}

interface AnswersProps {
  readonly offers: readonly Offer[];
  readonly chosen: Offer | undefined;
  readonly nameOf: (offer: Offer) => string;
  readonly onChoose: (offer: Offer | undefined) => void;
}

/** Which answer the field gives: the likeliest by digit, every other by a few typed characters. */
function Answers({ offers, chosen, nameOf, onChoose }: AnswersProps) {
  const t = bindWords();
  const typed = useSignal('');
  const wanted = fold(typed.value);
  const fitting = wanted === '' ? offers : offers.filter(offer => fold(nameOf(offer)).includes(wanted));
  const first = fitting.slice(0, MOST_OFFERS);
  const shown = chosen && wanted === '' && !first.includes(chosen) ? [chosen, ...first.slice(1)] : first;
  const byId = (id: string) => offers.find(({ target }) => target === id);
  return (
    <div class="bind-part">
      <span aria-hidden="true">{t.whatIs}</span>
      <Choice
        id={WHAT_ID}
        label={t.whatIs}
        options={shown.map(offer => ({ id: offer.target, label: nameOf(offer) }))}
        value={chosen?.target}
        onPick={id => onChoose(byId(id))}
      />
      {shown.length === 0 && <p role="status">{t.noOthers}</p>}
      <input
        type="text"
        aria-label={t.others}
        placeholder={`${t.others}：${t.othersHint}`}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={event => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || composing(event)) return;
          event.preventDefault();
          const [only] = first;
          if (wanted === '' || !only) return;
          typed.value = '';
          onChoose(only);
        }}
      />
    </div>
  );
}
