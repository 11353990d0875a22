import { rocShort } from '../../lib/core/days/roc.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Tag } from '../ui/Tag.tsx';
import type { Bench } from '../workbench/Workbench.tsx';
import { addressOf } from './rules-model.ts';
import type { Entry, Section } from './sections/section.ts';
import { sectionsOf } from './sections/sections.ts';

/** One procedure, read from top to bottom. */
export function ProcedureView({ bench, procedure }: { bench: Bench; procedure: Procedure }) {
  const t = strings();
  const { pack } = bench;
  const today = bench.today();
  const sections = sectionsOf(pack, procedure, today);
  return (
    <article class="rules-read" aria-labelledby="rules-title">
      <header class="rules-head">
        <a class="rules-back" href="#rules">
          {t.rules.back}
        </a>
        <h1 id="rules-title" tabIndex={-1}>
          {say().pick(procedure.title)}
        </h1>
        <span class="soft">{t.categories[procedure.category]}</span>
        {procedure.codes.length > 0 && <Tag tone="plain">{t.rules.code(procedure.codes.join(' '))}</Tag>}
        {procedure.scope === 'local' && <Tag tone="verify">{t.rules.localScope}</Tag>}
        <button type="button" onClick={() => print()}>
          {t.rules.print}
        </button>
      </header>
      {procedure.confidence !== 'high' && <p class="rules-doubt">{t.confidence[procedure.confidence]}</p>}
      <p class="soft">{t.rules.inNow(rocShort(today))}</p>
      {sections.map(section => (
        <SectionView key={section.id} section={section} pack={pack} />
      ))}
    </article>
  );
}

function SectionView({ section, pack }: { section: Section; pack: Pack }) {
  const id = `rules-${section.id}`;
  return (
    <section class="rules-section" aria-labelledby={id}>
      <h2 id={id}>{section.title}</h2>
      <Entries entries={section.entries} numbered={section.numbered} pack={pack} />
    </section>
  );
}

function Entries({
  entries,
  numbered,
  pack,
}: {
  entries: readonly Entry[];
  numbered?: boolean | undefined;
  pack: Pack;
}) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List class="rules-entries">
      {entries.map(entry => (
        <li key={entry.key} data-off={entry.off}>
          <EntryView entry={entry} pack={pack} />
        </li>
      ))}
    </List>
  );
}

function EntryView({ entry, pack }: { entry: Entry; pack: Pack }) {
  const t = strings();
  const target = pack.procedures.find(each => each.id === entry.leadsTo);
  return (
    <>
      <div class="rules-name">
        <span lang={langOf(entry.name)}>{entry.name}</span>
        {entry.off && <Tag tone="verify">{t.rules.off}</Tag>}
        {entry.tags?.map(tag => (
          <Tag key={tag} tone="plain">
            {tag}
          </Tag>
        ))}
        {target && <a href={addressOf(target.id)}>{t.rules.leadsTo(say().pick(target.title))}</a>}
      </div>
      {entry.lines.length > 0 && (
        <div class="rules-lines">
          {entry.lines.map(line => (
            <p key={`${line.label}${line.text}`}>
              {line.label && <span class="rules-label">{line.label}</span>}
              <span lang={langOf(line.text)}>{line.text}</span>
            </p>
          ))}
        </div>
      )}
      {entry.under && <Entries entries={entry.under} pack={pack} />}
    </>
  );
}
