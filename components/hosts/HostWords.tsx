import { useSignal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding, Target, Word } from '../../lib/core/host/profile.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { sameWord } from '../bind/draft.ts';
import { withBinding } from '../bind/profile-edits.ts';
import { bindWords } from '../bind/words/words.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import type { HostsModel } from './hosts-model.ts';
import { type Meaning, meaningKey, meaningsOf, wordMeans } from './meanings.ts';

interface Props {
  readonly model: HostsModel;
  readonly pack: Pack;
  readonly host: KeptHost;
  readonly fixed: boolean;
  readonly binding: Binding;
  readonly target: Target;
  readonly words: readonly Word[];
  /** What the field gives. */
  readonly name: string;
}
/** Words of one field at most. */
const MOST_WORDS = 300;

/** The texts of a page and what each means; a text, how it is compared and its meaning may be changed. */
export function HostWords({ model, pack, host, fixed, binding, target, words, name }: Props) {
  const t = deskStrings().hosts;
  const b = bindWords();
  const meanings = meaningsOf(pack, target);
  const save = (next: readonly Word[]) =>
    model.change(host, withBinding(host, { ...binding, reading: { kind: 'words', words: next } }), t.wordSaved);
  const put = (at: number, word: Word) => {
    const others = words.filter((_, index) => index !== at);
    if (others.some(each => sameWord(each, word))) model.warn(t.wordTwice);
    else void save(words.map((each, index) => (index === at ? word : each)));
  };
  return (
    <div class="table-box">
      <table class="hosts-words" aria-label={t.wordsOf(name)}>
        <thead>
          <tr>
            {[t.wordColumns.text, t.wordColumns.match, t.wordColumns.means].map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.map((word, at) => (
            <tr key={`${word.procedure} ${word.match} ${word.text}`}>
              <th scope="row" lang={langOf(word.text)}>
                {word.text}
              </th>
              <td>{b.matches[word.match]}</td>
              <td>
                {fixed ? (
                  wordMeans(pack, target, word)
                ) : (
                  <>
                    <Means
                      label={b.wordMeans(word.text)}
                      meanings={meanings}
                      value={meaningKey(word)}
                      unknown={wordMeans(pack, target, word)}
                      onChoose={({ means, procedure }) => put(at, { ...word, means, procedure })}
                    />{' '}
                    <button
                      type="button"
                      class="small"
                      aria-label={t.removeWord(word.text)}
                      onClick={() => void save(words.filter((_, index) => index !== at))}
                    >
                      {t.removeShort}
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!fixed && <AddWord {...{ model, meanings, words, name, save }} />}
    </div>
  );
}

interface Adding {
  readonly model: HostsModel;
  readonly meanings: readonly Meaning[];
  readonly words: readonly Word[];
  readonly name: string;
  readonly save: (words: readonly Word[]) => Promise<boolean>;
}

function AddWord({ model, meanings, words, name, save }: Adding) {
  const t = deskStrings().hosts;
  const b = bindWords();
  const text = useSignal('');
  const match = useSignal<Word['match']>('is');
  const chosen = useSignal('');
  const add = async (event: Event) => {
    event.preventDefault();
    const meaning = meanings.find(each => each.key === chosen.value);
    const typed = text.value.trim();
    if (typed === '' || !meaning) return model.warn(t.wordFault);
    const word: Word = { text: typed, match: match.value, means: meaning.means, procedure: meaning.procedure };
    if (words.length >= MOST_WORDS) return model.warn(t.tooManyWords);
    if (words.some(each => sameWord(each, word))) return model.warn(t.wordTwice);
    if (await save([...words, word])) text.value = '';
  };
  return (
    <form class="hosts-acts" aria-label={`${t.addWord}：${name}`} onSubmit={event => void add(event)}>
      <label>
        {t.wordColumns.text}{' '}
        <input
          type="text"
          value={text.value}
          maxLength={200}
          onInput={event => (text.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {t.wordColumns.match}{' '}
        <select
          value={match.value}
          onChange={event => (match.value = event.currentTarget.value === 'has' ? 'has' : 'is')}
        >
          <option value="is">{b.matches.is}</option>
          <option value="has">{b.matches.has}</option>
        </select>
      </label>
      <span>
        <span aria-hidden="true">{t.wordColumns.means}</span>{' '}
        <Means
          label={t.wordColumns.means}
          meanings={meanings}
          value={chosen.value}
          unknown={b.choose}
          onChoose={({ key }) => (chosen.value = key)}
        />
      </span>
      <button type="submit">{t.addWord}</button>
    </form>
  );
}

/** A choice among what a text can mean; `unknown` is shown for what is none of it. */
function Means(props: {
  label: string;
  meanings: readonly Meaning[];
  value: string;
  unknown: string;
  onChoose: (meaning: Meaning) => void;
}) {
  const { label, meanings, value, unknown, onChoose } = props;
  const known = meanings.some(each => each.key === value);
  return (
    <select
      aria-label={label}
      value={known ? value : ''}
      onChange={event => {
        const meaning = meanings.find(each => each.key === event.currentTarget.value);
        if (meaning) onChoose(meaning);
      }}
    >
      {!known && <option value="">{unknown}</option>}
      {meanings.map(each => (
        <option key={each.key} value={each.key}>
          {each.says}
        </option>
      ))}
    </select>
  );
}
