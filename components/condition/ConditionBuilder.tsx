import type { Signal } from '@preact/signals';
import type { Question } from '../../lib/core/pack.ts';
import { describeCondition } from '../../lib/core/phrases/condition.ts';
import { deskStrings } from '../strings/desk.ts';
import { lang } from '../strings/strings.ts';
import { ConditionRow } from './ConditionRow.tsx';
import {
  conditionOf,
  type DraftFault,
  draftOf,
  type GroupDraft,
  MOST_DEEP,
  NEW_GROUP,
  NEW_ROW,
  type PartDraft,
  type Path,
  withPart,
} from './condition-model.ts';

interface Props {
  readonly draft: Signal<GroupDraft>;
  readonly questions: readonly Question[];
  /** Faults are told once one has tried to save. */
  readonly tried: boolean;
}
interface Building {
  readonly questions: readonly Question[];
  readonly faults: readonly DraftFault[];
  readonly put: (path: Path, part: PartDraft | undefined) => void;
}

/** A condition built by choosing, read back as a sentence at once. */
export function ConditionBuilder({ draft, questions, tried }: Props) {
  const t = deskStrings().condition;
  const given = draft.value;
  const result = conditionOf(given, questions);
  const some = given.parts.length > 0 || given.not;
  const building: Building = {
    questions,
    faults: tried && 'faults' in result ? result.faults : [],
    put: (path, part) => (draft.value = withPart(draft.peek(), path, part)),
  };
  return (
    <fieldset class="condition">
      <legend>{t.title}</legend>
      <label>
        <input type="radio" checked={!some} onChange={() => (draft.value = draftOf(undefined))} />
        {t.always}
      </label>
      <label>
        <input type="radio" checked={some} onChange={() => (draft.value = NEW_GROUP)} />
        {t.some}
      </label>
      {some && <Group group={given} path={[]} building={building} />}
      {some && (
        <p class="condition-said" role="status">
          {'condition' in result ? t.readBack(describeCondition(result.condition, questions, lang.value)) : t.notYet}
        </p>
      )}
    </fieldset>
  );
}

function Group({ group, path, building }: { group: GroupDraft; path: Path; building: Building }) {
  const t = deskStrings().condition;
  const { faults, put } = building;
  const fault = faults.find(each => each.path.join() === path.join() && each.says === 'empty-group');
  const add = (part: PartDraft) => put(path, { ...group, parts: [...group.parts, part] });
  return (
    <fieldset class="condition-group" aria-label={t.group(placeOf(path))}>
      <div class="condition-head">
        {group.parts.length > 1 && (
          <select
            aria-label={t.join}
            value={group.join}
            onChange={event => put(path, { ...group, join: event.currentTarget.value === 'any' ? 'any' : 'all' })}
          >
            <option value="all">{t.joins.all}</option>
            <option value="any">{t.joins.any}</option>
          </select>
        )}
        <label>
          <input
            type="checkbox"
            checked={group.not}
            onChange={event => put(path, { ...group, not: event.currentTarget.checked })}
          />
          {t.not}
        </label>
        {path.length > 0 && (
          <button type="button" class="small" onClick={() => put(path, undefined)}>
            {t.removeGroup}
          </button>
        )}
      </div>
      {group.parts.map((part, index) => (
        <Part key={index} part={part} path={[...path, index]} building={building} />
      ))}
      {fault && (
        <p class="fault" role="alert">
          {t.faults[fault.says]}
        </p>
      )}
      <div class="condition-head">
        <button type="button" class="small" onClick={() => add(NEW_ROW)}>
          {t.addRow}
        </button>
        {path.length < MOST_DEEP - 1 && (
          <button type="button" class="small" onClick={() => add(NEW_GROUP)}>
            {t.addGroup}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Part({ part, path, building }: { part: PartDraft; path: Path; building: Building }) {
  const t = deskStrings().condition;
  const { questions, faults, put } = building;
  if (part.kind === 'group') return <Group group={part} path={path} building={building} />;
  const remove = (
    <button
      type="button"
      class="small"
      aria-label={`${t.remove} ${placeOf(path)}`}
      onClick={() => put(path, undefined)}
    >
      ✕
    </button>
  );
  if (part.kind === 'fixed')
    return (
      <div class="condition-row">
        <span>{t.fixed + describeCondition(part.condition, questions, lang.value)}</span>
        {remove}
      </div>
    );
  const fault = faults.find(each => each.path.join() === path.join());
  return (
    <fieldset class="condition-row" aria-label={t.row(placeOf(path))}>
      <ConditionRow row={part} questions={questions} put={row => put(path, row)} />
      {remove}
      {fault && (
        <p class="fault" role="alert">
          {t.faults[fault.says]}
        </p>
      )}
    </fieldset>
  );
}

/** 1, 2.1: where a part stands, as one counts. */
function placeOf(path: Path): string {
  return path.map(index => index + 1).join('.');
}
