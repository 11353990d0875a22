import type { CaseView } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { strings } from '../strings/strings.ts';
import { comparisonOf, type Difference } from './compare-model.ts';

/** Says which slip a case was restored from, and calmly what stands otherwise now. */
export function Compare({ view, fingerprint }: { view: CaseView; fingerprint: string }) {
  const t = strings().scan;
  const found = comparisonOf(view, fingerprint);
  if (!found) return null;
  return (
    <section class="compare" aria-label={t.compare}>
      <p class="compare-from">{found.from}</p>
      {found.rules && <p>{found.rules}</p>}
      <Lines title={t.added} sign="＋" lines={found.added} />
      <Lines title={t.dropped} sign="－" lines={found.dropped} />
      {found.gone && <p>{found.gone}</p>}
    </section>
  );
}

function Lines({ title, sign, lines }: { title: string; sign: string; lines: readonly Difference[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ id, name, cite }) => (
          <li key={id}>
            <span aria-hidden="true">{sign}</span> <strong>{name}</strong>
            {cite && <small lang={langOf(cite)}>{`${strings().cite}：${cite}`}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
