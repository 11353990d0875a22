import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { composing } from './keys.ts';
import { onceReleased, watchPointer } from './pointer.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

interface Props<T> {
  readonly id: string;
  readonly label: string;
  readonly value: T | undefined;
  readonly show: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** Said beside a value that is understood, while typing. */
  readonly remark?: ((value: T) => string) | undefined;
  readonly onValue: (value: T | undefined) => void;
  /** Enter was pressed on a value that is understood, or on nothing. */
  readonly onDone?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly inputMode?: 'numeric' | 'text' | undefined;
  readonly hideLabel?: boolean | undefined;
}

/** A typed value: parsed as one types, taken over on Enter or on leaving; what cannot be read stays as typed with a sentence. */
export function Field<T>(props: Props<T>) {
  const { id, label, value, show, parse, remark, onValue, onDone, placeholder, hint, inputMode, hideLabel } = props;
  const shown = value === undefined ? '' : show(value);
  const [typed, setTyped] = useState(shown);
  const [fault, setFault] = useState('');
  // Before the next key: an effect after painting would take away what was typed meanwhile.
  useLayoutEffect(() => {
    setTyped(shown);
    setFault('');
  }, [shown]);
  useEffect(watchPointer, []);
  const live = typed.trim() === '' ? undefined : parse(typed);
  const take = (): boolean => {
    if (typed.trim() === '') {
      setFault('');
      // Where emptying means a standard value, the field shows it again.
      setTyped(shown);
      if (value !== undefined) onValue(undefined);
      return true;
    }
    const parsed = parse(typed);
    if (!parsed.ok) {
      setFault(parsed.says);
      return false;
    }
    setFault('');
    setTyped(show(parsed.value));
    if (show(parsed.value) !== shown) onValue(parsed.value);
    return true;
  };
  const said = fault || (live?.ok ? remark?.(live.value) : '') || '';
  return (
    <div class="field">
      <label class={hideLabel ? 'unseen' : undefined} for={id}>
        {label}
      </label>
      <div class="field-box" data-fault={fault !== ''}>
        <input
          id={id}
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          placeholder={placeholder}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-said`}
          onInput={event => setTyped(event.currentTarget.value)}
          onBlur={() => onceReleased(take)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || composing(event)) return;
            event.preventDefault();
            if (take()) onDone?.();
          }}
        />
        <span id={`${id}-said`} class="field-said" role={fault ? 'alert' : undefined}>
          {said || (typed === '' ? hint : '')}
        </span>
      </div>
    </div>
  );
}
