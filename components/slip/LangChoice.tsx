import { LANG_TAGS, SLIP_LANGS, type SlipLang } from './paper.ts';

interface Props {
  readonly chosen: readonly SlipLang[];
  readonly onChoose: (lang: SlipLang, wanted: boolean) => void;
  /** They are stops of the arrow keys, in a menu. */
  readonly stops?: boolean;
}

/** The languages a slip can carry beside Chinese, each under the name its readers know it by. */
export function LangChoice({ chosen, onChoose, stops = false }: Props) {
  return (
    <>
      {SLIP_LANGS.map(({ lang, name }) => (
        <label key={lang} lang={LANG_TAGS[lang]}>
          <input
            type="checkbox"
            data-stop={stops || undefined}
            checked={chosen.includes(lang)}
            onChange={event => onChoose(lang, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </>
  );
}
