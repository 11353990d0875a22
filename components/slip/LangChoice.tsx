import { strings } from '../strings/strings.ts';
import { LANG_TAGS, SLIP_LANGS, type SlipLang } from './paper.ts';

interface Props {
  readonly chosen: readonly SlipLang[];
  readonly onChoose: (lang: SlipLang, wanted: boolean) => void;
  /** They are stops of the arrow keys, in a menu. */
  readonly stops?: boolean;
}

/** The languages a slip can carry beside Chinese: as their readers call them, and as the clerk does. */
export function LangChoice({ chosen, onChoose, stops = false }: Props) {
  const { names } = strings().paper;
  return (
    <>
      {SLIP_LANGS.map(({ lang, name }) => (
        <label key={lang}>
          <input
            type="checkbox"
            data-stop={stops || undefined}
            checked={chosen.includes(lang)}
            onChange={event => onChoose(lang, event.currentTarget.checked)}
          />
          <span>
            <span lang={LANG_TAGS[lang]}>{name}</span>
            {name !== names[lang] && <small class="soft">{` ${names[lang]}`}</small>}
          </span>
        </label>
      ))}
    </>
  );
}
