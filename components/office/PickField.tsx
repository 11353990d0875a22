import type { ComponentChildren } from 'preact';
import type { Said } from './office-model.ts';

interface Props<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly said: Said | undefined;
  readonly hint?: string | undefined;
  readonly onPick: (value: T) => void;
}

/** One of a few; the choice is saved at once. */
export function PickField<T extends string>({ id, label, value, names, said, hint, onPick }: Props<T>) {
  return (
    <div class="setting">
      <span id={`office-${id}`}>{label}</span>
      <div>
        <div class="setting-picks" role="radiogroup" aria-labelledby={`office-${id}`}>
          {(Object.keys(names) as T[]).map(each => (
            <label key={each}>
              <input type="radio" name={id} checked={each === value} onChange={() => onPick(each)} />
              {names[each]}
            </label>
          ))}
        </div>
        <SaidBeside said={said} />
        {hint && <p class="soft">{hint}</p>}
      </div>
    </div>
  );
}

/** Any of a few; each choice is saved at once. */
export function PicksField({
  id,
  label,
  said,
  hint,
  children,
}: {
  id: string;
  label: string;
  said: Said | undefined;
  hint: string;
  children: ComponentChildren;
}) {
  return (
    <div class="setting">
      <span id={`office-${id}`}>{label}</span>
      <div>
        <fieldset class="setting-picks" aria-labelledby={`office-${id}`}>
          {children}
        </fieldset>
        <SaidBeside said={said} />
        <p class="soft">{hint}</p>
      </div>
    </div>
  );
}

/** One that is on or off; saved at once. */
export function CheckField({
  label,
  checked,
  said,
  onCheck,
}: {
  label: string;
  checked: boolean;
  said: Said | undefined;
  onCheck: (on: boolean) => void;
}) {
  return (
    <div class="setting">
      <span />
      <div class="setting-picks">
        <label>
          <input type="checkbox" checked={checked} onChange={event => onCheck(event.currentTarget.checked)} />
          {label}
        </label>
        <SaidBeside said={said} />
      </div>
    </div>
  );
}

function SaidBeside({ said }: { said: Said | undefined }) {
  return (
    <span
      class={`setting-said ${said?.tone === 'fault' ? 'fault' : 'said-saved'}`}
      role={said?.tone === 'fault' ? 'alert' : 'status'}
    >
      {said?.text}
    </span>
  );
}
