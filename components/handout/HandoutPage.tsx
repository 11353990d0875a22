import { useEffect, useLayoutEffect } from 'preact/hooks';
import { rocLong } from '../../lib/core/days/roc.ts';
import { stretchesOf } from '../../lib/core/languages/stranger.ts';
import { LANG_TAGS } from '../slip/paper.ts';
import { langOf } from '../strings/lang-of.ts';
import { lang, strings } from '../strings/strings.ts';
import { HandoutBar } from './HandoutBar.tsx';
import type { Handout } from './handout-model.ts';
import { layPageBox } from './page-box.ts';
import type { SheetReading } from './sheets.tsx';

/** Points of the letters in the margins, by whether the print is large. */
const LETTERS = { A4: 9, A3: 12 } as const;
const LARGE = 12;
/** A remark of more characters is folded, so that the sheet stays in sight. */
const LONG = 150;

/** The page of printed sheets: what can be chosen, what whoever prints should know, and the sheet as it comes on paper. */
export function HandoutPage({ handout }: { handout: Handout }) {
  const { at, shown, paper, large, landscape, settings, fault } = handout;
  const t = strings();
  const reading = handout.reading();
  const { kind, procedure, id } = shown.value;
  const { title, inForce, fingerprint, pages } = headOf(handout, reading);
  const office = settings.value.office.name || t.officeUnset;
  useEffect(() => {
    const follow = () => (at.value = location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [at]);
  useLayoutEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
    document.title = title;
    layPageBox({
      paper: paper.value,
      landscape: landscape.value,
      letters: large.value ? LARGE : LETTERS[paper.value],
      left: [office, inForce, fingerprint].join('　'),
      pages,
    });
  });
  const drawn = kind.of === 'office' ? kind.draw(reading) : procedure ? kind.draw(reading, procedure) : undefined;
  const remarks =
    kind.of === 'office' ? kind.remarks?.(reading) : procedure ? kind.remarks?.(reading, procedure) : undefined;
  return (
    <>
      <HandoutBar handout={handout} />
      <main>
        {remarks && remarks.length > 0 && (
          <section class="handout-remarks" aria-label={t.handout.remarks}>
            {remarks.map(remark =>
              remark.length > LONG ? (
                <details key={remark}>
                  <summary>{t.handout.remarkMore}</summary>
                  <p lang={langOf(remark)}>{remark}</p>
                </details>
              ) : (
                <p key={remark}>{remark}</p>
              ),
            )}
          </section>
        )}
        {fault.value !== '' && (
          <p class="handout-gone" role="alert">
            {fault}
          </p>
        )}
        {drawn ? (
          <article
            lang={kind.spoken && LANG_TAGS[reading.speech.lang]}
            class="notice"
            data-paper={paper.value}
            data-large={large.value}
            data-landscape={landscape.value}
            aria-labelledby="notice-title"
          >
            <header class="notice-head">
              <p class="notice-office">{office}</p>
              <h1 id="notice-title">{title}</h1>
              <p class="notice-day">{inForce}</p>
            </header>
            {drawn}
          </article>
        ) : (
          <p class="handout-gone" role="alert">
            {t.rules.gone(id)}
          </p>
        )}
      </main>
    </>
  );
}

/** What stands above a sheet and in its margins: in the language of the page, or in that of the citizen. */
function headOf({ shown, day, pack }: Handout, { t, words, speech }: SheetReading) {
  const { kind, procedure } = shown.value;
  if (kind.spoken && procedure)
    return {
      title: plainText(speech.words.titleOf(speech.say.pick(procedure.title))),
      inForce: speech.words.inForce(speech.lang === 'zh' ? rocLong(day.value) : speech.say.day(day.value)),
      fingerprint: speech.words.rules(pack.fingerprint),
      pages: speech.words.pages,
    };
  return {
    title: procedure ? t.handout.titleOf(words.pick(procedure.title), kind.title(t)) : kind.title(t),
    inForce: t.handout.inForce(lang.value === 'zh' ? rocLong(day.value) : day.value),
    fingerprint: t.fingerprint(pack.fingerprint),
    pages: t.handout.pages,
  };
}

/** A line without the marks of its languages. */
function plainText(line: string): string {
  return stretchesOf(line)
    .map(({ text }) => text)
    .join('');
}
