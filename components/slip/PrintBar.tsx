import type { Settings } from '../../lib/schema/settings.ts';
import { strings } from '../strings/strings.ts';
import { PAPERS, SLIP_LANGS, type SlipLang } from './paper.ts';

/** What is chosen on the print page, kept for the next slip. */
export type SlipLook = Pick<Settings, 'paper' | 'largePrint' | 'slipLangs'>;

interface Props {
  readonly look: SlipLook;
  readonly onChoose: (change: Partial<SlipLook>) => void;
  readonly onPrint: () => void;
  readonly reprint: boolean;
  readonly fault: string;
}

/** What can be done with a slip on the print page; never on paper. */
export function PrintBar({ look, onChoose, onPrint, reprint, fault }: Props) {
  const t = strings();
  const { sizes } = t.paper;
  const chooseLang = (lang: SlipLang, wanted: boolean) => {
    const others = look.slipLangs.filter(each => each !== lang);
    onChoose({ slipLangs: wanted ? [...others, lang] : others });
  };
  return (
    <nav class="print-bar" aria-label={t.printPage}>
      <button type="button" class="primary" onClick={onPrint}>
        {reprint ? t.reprint : t.print}
      </button>
      <fieldset>
        <legend>{t.paper.title}</legend>
        {PAPERS.map(paper => (
          <label key={paper}>
            <input type="radio" name="paper" checked={look.paper === paper} onChange={() => onChoose({ paper })} />
            {sizes[paper]}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={look.largePrint}
          onChange={event => onChoose({ largePrint: event.currentTarget.checked })}
        />
        {t.paper.large}
      </label>
      <fieldset>
        <legend>{t.paper.languages}</legend>
        {Object.entries(SLIP_LANGS).map(([lang, { name }]) => (
          <label key={lang} lang={lang}>
            <input
              type="checkbox"
              checked={look.slipLangs.includes(lang as SlipLang)}
              onChange={event => chooseLang(lang as SlipLang, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <button type="button" onClick={() => window.close()}>
        {t.backToPanel}
      </button>
      <p class="fault" role="status">
        {fault}
      </p>
    </nav>
  );
}
