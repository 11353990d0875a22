import type { NoticePart } from '../../lib/core/notice/part.ts';
import { LANG_TAGS } from './paper.ts';
import { Stretches } from './Stretches.tsx';

/** The same slip for somebody who reads another language: what to bring, and what need not be brought. */
export function LanguagePart({ part }: { part: NoticePart }) {
  return (
    <section class="sheet-language" lang={LANG_TAGS[part.lang]} aria-label={part.heading}>
      <h2>{part.heading}</h2>
      {part.lines.map(line => (
        <p key={line}>
          <Stretches line={line} />
        </p>
      ))}
    </section>
  );
}
