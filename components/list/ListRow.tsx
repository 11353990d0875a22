import type { Mark } from '../../lib/core/case.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { OwnTag, OwnWhy } from '../layers/Own.tsx';
import type { CaseView } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Tag } from '../ui/Tag.tsx';
import type { Row } from './list-model.ts';

const SIGNS: Readonly<Record<Mark, string>> = { have: '✓', lack: '✗', lookup: '查', mismatch: '不符' };
const MARKS: readonly Mark[] = ['have', 'lack', 'lookup', 'mismatch'];

interface Props {
  readonly row: Row;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly next: boolean;
  readonly view: CaseView;
  readonly pack: Pack;
  /** Where the line comes from, if not as shipped. */
  readonly origin: Origin | undefined;
  readonly onFocus: () => void;
  readonly onMark: (mark: Mark) => void;
}

/** One paper: its name and form, its mark, and when it is the current one why it is there and where it comes from. */
export function ListRow({ row, open, tabStop, next, view, pack, origin, onFocus, onMark }: Props) {
  const t = strings();
  const words = say();
  const requirement = row.line?.requirement;
  const stateText = row.mark ? t.markNames[row.mark] : row.markable ? t.unmarked : '';
  const form = requirement ? words.form(requirement.form) : row.group ? t.anyOf(row.group.group.min) : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus the single-key marks go to
    <div
      class={`row row-${row.kind}`}
      data-list-row={row.id}
      data-next={next}
      data-state={row.state}
      role="group"
      aria-label={[row.name, form, stateText, row.before, row.remark].filter(Boolean).join('，')}
      aria-describedby="list-keys"
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
    >
      <div class="row-name">
        <strong>{row.name}</strong>
        {form && <Tag tone={row.kind === 'group' ? 'depends' : 'plain'}>{form}</Tag>}
        {row.lookup && <Tag tone="verify">{t.tags.lookup}</Tag>}
        {row.before && <Tag tone="plain">{row.before}</Tag>}
        {row.remark && <small>{row.remark}</small>}
        {row.line?.state === 'practice' && <Tag tone="depends">{t.tags.practice}</Tag>}
        <OwnTag origin={origin} />
      </div>
      {row.markable && (
        <div class="marks">
          {MARKS.filter(mark => mark !== 'lookup' || row.lookup).map(mark => (
            <button
              key={mark}
              type="button"
              tabIndex={-1}
              class={`mark mark-${mark}`}
              aria-pressed={row.mark === mark}
              aria-label={`${row.name} ${t.markNames[mark]}`}
              title={t.markNames[mark]}
              onClick={() => onMark(mark)}
            >
              {SIGNS[mark]}
            </button>
          ))}
        </div>
      )}
      {open && (
        <div class="row-why">
          <p>{row.why}</p>
          <OwnWhy origin={origin} />
          {requirement && <Details row={row} view={view} pack={pack} />}
        </div>
      )}
    </div>
  );
}

function Details({ row, view, pack }: { row: Row; view: CaseView; pack: Pack }) {
  const t = strings();
  const requirement = row.line?.requirement;
  if (!requirement) return null;
  const source = view.procedure.sources[requirement.source];
  const otherOffice = pack.documents[requirement.document]?.otherOffice;
  const facts: (readonly [string, string | undefined])[] = [
    [row.lookup ? t.lookUpHere : t.fallback, row.lookup ? requirement.lookup?.how : requirement.fallback],
    [t.fallback, row.lookup ? requirement.fallback : undefined],
    [t.otherOffice, otherOffice],
    [t.obtain, requirement.obtain],
    [t.sections.later, requirement.due],
    [t.keep, requirement.keep && say().keep(requirement.keep)],
    [requirement.cite ? t.cite : t.source, requirement.cite ?? source?.title],
  ];
  return (
    <>
      {requirement.note && <p lang={langOf(requirement.note)}>{requirement.note}</p>}
      <dl>
        {facts.map(([name, text]) =>
          text ? (
            <div key={name + text}>
              <dt>{name}</dt>
              <dd lang={langOf(text)}>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
