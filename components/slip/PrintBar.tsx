import type { Settings } from '../../lib/schema/settings.ts';
import { strings } from '../strings/strings.ts';
import { LangChoice } from './LangChoice.tsx';
import { PAPERS, type SlipLang } from './paper.ts';

/** What is chosen on the print page, kept for the next slip. */
export type SlipLook = Pick<Settings, 'paper' | 'largePrint'>;

interface Props {
  readonly look: SlipLook;
  readonly onChoose: (change: Partial<SlipLook>) => void;
  /** Languages printed beside Chinese, of this slip only. */
  readonly langs: readonly SlipLang[];
  readonly onLang: (lang: SlipLang, wanted: boolean) => void;
  readonly onPrint: () => void;
  readonly reprint: boolean;
  readonly fault: string;
}

/** What can be done with a slip on the print page; never on paper. */
export function PrintBar({ look, onChoose, langs, onLang, onPrint, reprint, fault }: Props) {
  const t = strings();
  const { sizes } = t.paper;
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
        <LangChoice chosen={langs} onChoose={onLang} />
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
