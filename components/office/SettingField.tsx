import { fixedHere } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';
import { FIELDS, type FieldId } from './office-fields.ts';
import type { OfficeModel } from './office-model.ts';

/** One setting that is typed: saved on Enter or on leaving, given up by Esc; what is said of it stands beside it. */
export function SettingField({
  id,
  model,
  remark,
}: {
  id: FieldId;
  model: OfficeModel;
  /** Said while nothing else is. */
  remark?: string | undefined;
}) {
  const t = strings().office;
  const field = FIELDS[id];
  const { label, hint } = t.fields[id];
  const draft = model.drafts.value[id];
  const said = model.said.value[id];
  const fixed = fixedHere(id);
  const elsewhere = model.elsewhere(id);
  return (
    <div class="setting">
      <label for={`office-${id}`}>{label}</label>
      <div>
        <input
          id={`office-${id}`}
          type="text"
          inputMode={field.numeric ? 'numeric' : 'text'}
          class={field.numeric && 'setting-short'}
          autocomplete="off"
          spellcheck={false}
          disabled={fixed}
          value={(fixed ? undefined : draft?.text) ?? field.show(model.settings.value)}
          aria-invalid={said?.tone === 'fault'}
          aria-describedby={`office-${id}-said office-${id}-hint`}
          onInput={event => model.type(id, event.currentTarget.value)}
          onBlur={() => void model.take(id)}
          onKeyDown={event => {
            if (composing(event)) return;
            if (event.key === 'Enter') void model.take(id);
            else if (event.key === 'Escape' && draft) model.drop(id);
            else return;
            event.preventDefault();
          }}
        />
        <span
          id={`office-${id}-said`}
          class={`setting-said ${said?.tone === 'fault' ? 'fault' : 'said-saved'}`}
          role={said?.tone === 'fault' ? 'alert' : 'status'}
        >
          {said?.text}
        </span>
        {elsewhere !== undefined && !fixed && (
          <span class="setting-said" role="status">
            {t.elsewhere(elsewhere)}
          </span>
        )}
        <p id={`office-${id}-hint`} class="soft">
          {fixed && <strong class="setting-fixed">{strings().managed.fixed}</strong>}
          {[!fixed && hint, remark].filter(Boolean).join(' ')}
        </p>
      </div>
    </div>
  );
}
