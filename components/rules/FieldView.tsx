import { deskStrings } from '../strings/desk.ts';
import type { FieldSpec } from './forms/form.ts';

interface Props {
  readonly field: FieldSpec;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One field of a form, with its hint, the text beneath, and what is wrong with it. */
export function FieldView({ field, value, fault, onValue }: Props) {
  const t = deskStrings().editor;
  const { name, label, kind, hint, beneath, required, options = [] } = field;
  const id = `field-${name}`;
  const take = (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value);
  const common = {
    id,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${id}-said`,
    'aria-required': required ?? false,
  };
  if (kind === 'check')
    return (
      <label class="editor-check">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={event => onValue(event.currentTarget.checked ? 'yes' : '')}
        />
        {label}
      </label>
    );
  return (
    <div class="editor-field">
      <label for={id}>{label}</label>
      {kind === 'select' ? (
        <select {...common} onChange={take}>
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      ) : kind === 'area' || kind === 'lines' ? (
        <textarea {...common} rows={kind === 'lines' ? 4 : 2} onInput={take} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          autocomplete="off"
          onInput={take}
        />
      )}
      <p id={`${id}-said`} class="soft">
        {fault && (
          <span class="fault" role="alert">
            {fault}
          </span>
        )}
        {!fault && hint}
        {beneath !== undefined && beneath !== value && <span class="editor-beneath">{t.beneath(beneath)}</span>}
      </p>
    </div>
  );
}
