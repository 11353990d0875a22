import type { Word } from '../../lib/core/host/profile.ts';
import type { Offer } from '../../lib/core/host/suggest.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { Choice } from '../ui/Choice.tsx';
import { Fold } from '../ui/Fold.tsx';
import { composing } from '../ui/keys.ts';
import { type Draft, sameWord, wordsIn } from './draft.ts';
import { meaningsOf } from './names.ts';
import { bindWords } from './words/words.ts';

/** Where what a text means is chosen. */
export const MEANS_ID = 'bind-means';

interface Props {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly offer: Offer;
  readonly onChange: (draft: Draft) => void;
  readonly onTaught: () => void;
}

/** Teaches what the text of the field means, and shows what was taught before. */
export function WordsForm({ pack, draft, offer, onChange, onTaught }: Props) {
  const t = bindWords();
  const { word, text } = draft;
  const meanings = meaningsOf(pack, offer);
  const learnt = wordsIn(draft.reading).filter(each => !sameWord(each, word));
  const withWord = (part: Partial<Word>) => onChange({ ...draft, word: { ...word, ...part } });
  const withLearnt = (words: readonly Word[]) => onChange({ ...draft, reading: { kind: 'words', words } });
  return (
    <>
      {text.trim() === '' ? (
        <p class="soft">{t.emptyText}</p>
      ) : (
        <div class="bind-part">
          <label for={MEANS_ID}>{t.means(word.text.trim())}</label>
          <Meanings
            id={MEANS_ID}
            meanings={meanings}
            value={word.means}
            onPick={means => {
              withWord({ means });
              onTaught();
            }}
          />
          <Choice
            id="bind-match"
            label={t.match}
            options={(['is', 'has'] as const).map(id => ({ id, label: t.matches[id] }))}
            value={word.match}
            onPick={id => withWord(id === 'has' ? { match: 'has' } : { match: 'is', text })}
          />
          {word.match === 'has' && (
            <input
              type="text"
              aria-label={t.wordText}
              autocomplete="off"
              spellcheck={false}
              maxLength={200}
              value={word.text}
              onInput={event => withWord({ text: event.currentTarget.value })}
              onKeyDown={event => {
                // What was typed is taken over as it is typed; Enter while composing is the input method's.
                if (event.key === 'Enter' && composing(event)) event.stopPropagation();
              }}
            />
          )}
        </div>
      )}
      {learnt.length > 0 && (
        <Fold title={t.words}>
          <ul class="bind-words">
            {learnt.map(each => (
              <li key={`${each.match} ${each.procedure ?? ''} ${each.text}`} class="bind-row">
                <span>{t.word(each.text, each.match)}</span>
                <Meanings
                  label={t.wordMeans(each.text)}
                  meanings={meanings}
                  value={each.means}
                  onPick={means => withLearnt(learnt.map(old => (old === each ? { ...old, means } : old)))}
                />
                <button
                  type="button"
                  class="small"
                  aria-label={t.forget(each.text)}
                  title={t.forget(each.text)}
                  onClick={() => withLearnt(learnt.filter(old => old !== each))}
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface MeaningsProps {
  readonly id?: string;
  readonly label?: string;
  readonly meanings: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onPick: (id: string) => void;
}

function Meanings({ id, label, meanings, value, onPick }: MeaningsProps) {
  const known = meanings.some(each => each.id === value);
  return (
    <select id={id} aria-label={label} value={known ? value : ''} onChange={event => onPick(event.currentTarget.value)}>
      <option value="" disabled>
        {bindWords().choose}
      </option>
      {meanings.map(each => (
        <option key={each.id} value={each.id}>
          {each.label}
        </option>
      ))}
    </select>
  );
}
