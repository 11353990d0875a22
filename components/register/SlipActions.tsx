import { useSignal } from '@preact/signals';
import type { Slip } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';

interface Props {
  readonly slip: Slip;
  readonly onShow: () => void;
  readonly onVoid: (reason: string) => Promise<void>;
}

/** Print again, or void with a reason; the row and its number stay. */
export function SlipActions({ slip, onShow, onVoid }: Props) {
  const t = strings();
  const asking = useSignal(false);
  const reason = useSignal('');
  const fault = useSignal('');
  const confirm = async () => {
    if (reason.value.trim() === '') {
      fault.value = t.voidNeedsReason;
      return;
    }
    asking.value = false;
    await onVoid(reason.value.trim());
  };
  return (
    <div class="slip-actions">
      <button
        type="button"
        class="small"
        onClick={onShow}
        aria-label={`${slip.printed > 0 ? t.reprint : t.print} ${slip.text}`}
      >
        {slip.printed > 0 ? t.reprint : t.print}
      </button>
      {!slip.voided && !asking.value && (
        <button
          type="button"
          class="small"
          onClick={() => (asking.value = true)}
          aria-label={`${t.voidIt} ${slip.text}`}
        >
          {t.voidIt}
        </button>
      )}
      {asking.value && (
        <div class="void-form">
          <label>
            {t.voidReason}
            <input
              type="text"
              maxLength={200}
              value={reason.value}
              aria-invalid={fault.value !== ''}
              ref={input => input?.focus()}
              onInput={event => (reason.value = event.currentTarget.value)}
            />
          </label>
          <button type="button" class="small" onClick={() => void confirm()}>
            {t.voidConfirm}
          </button>
          <button type="button" class="small" onClick={() => (asking.value = false)}>
            {t.cancel}
          </button>
          {fault.value && (
            <p class="fault" role="alert">
              {fault.value}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
