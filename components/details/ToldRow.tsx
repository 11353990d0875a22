import { addableBy } from '../../lib/core/visit/along.ts';
import { isOff, type Note, type ToldLine } from '../../lib/core/visit/told.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import type { ToldSection } from './told-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly line: ToldLine;
  readonly kind: ToldSection['kind'];
  readonly tabStop: boolean;
  readonly keysId: string;
  readonly onFocus: () => void;
}

/** One duty or offer: what to ask first, what it says, what came of it, and the procedures it leads to. */
export function ToldRow({ model, line, kind, tabStop, keysId, onFocus }: Props) {
  const t = strings();
  const words = say();
  const { offer, told, asked, from } = line;
  const small = [offer.note, offer.cite].filter(Boolean).join('・');
  const remark = from && t.visit.sharedFrom(words.pick(from));
  const marks = t.told.marks[kind];
  const state = [
    offer.ask !== undefined && asked && `${t.visit.askFirst}${t.told.answers[asked]}`,
    !isOff(line) && (told ? marks[told] : t.told.unmarked[kind]),
  ];
  const adds = offer.ask === undefined || asked === 'yes' ? offer : {};
  const inVisit = model.visit.value.map(each => each.case.procedure);
  const press = (note: Note, pressed: boolean, label: string, about: string) => (
    <button
      type="button"
      tabIndex={-1}
      class={'asked' in note || note.told === 'done' ? 'mark' : 'mark mark-declined'}
      aria-pressed={pressed}
      aria-label={`${about} ${label}`}
      onClick={() => model.note(line, note)}
    >
      {label}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus the single-key marks go to
    <div
      class="told-line"
      role="group"
      data-told-line={line.id}
      data-off={isOff(line)}
      aria-label={[offer.says, ...state, remark].filter(Boolean).join('，')}
      aria-describedby={keysId}
      lang={langOf(offer.says)}
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
    >
      {offer.ask !== undefined && (
        <div class="told-ask">
          <strong>
            {t.visit.askFirst}
            <span>{offer.ask}</span>
          </strong>
          <span class="marks">
            {press({ asked: 'yes' }, asked === 'yes', t.told.answers.yes, offer.ask)}
            {press({ asked: 'no' }, asked === 'no', t.told.answers.no, offer.ask)}
          </span>
        </div>
      )}
      <span class="told-says">{offer.says}</span>
      {!isOff(line) && (
        <span class="marks">
          {press({ told: 'done' }, told === 'done', marks.done, offer.says)}
          {press({ told: 'declined' }, told === 'declined', marks.declined, offer.says)}
        </span>
      )}
      {small && <small lang={langOf(small)}>{small}</small>}
      {remark && <small>{remark}</small>}
      {addableBy(model.pack, adds, inVisit).map(({ id, title, sensitive }) => (
        <button key={id} type="button" class="small" onClick={() => model.addToVisit(id)}>
          {t.visit.addAlong(sensitive && model.quiet.on.value ? t.quiet.title : words.pick(title))}
        </button>
      ))}
    </div>
  );
}
