import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { switchedOff } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';

const TYPED_ID = 'scan-typed';

/** The ways to read a slip back where there is no scanner at hand. */
export function ScanPane({ model, onRead, onClose }: { model: PanelModel; onRead: () => void; onClose: () => void }) {
  const t = strings().scan;
  const typed = useSignal('');
  const picture = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => document.getElementById(TYPED_ID)?.focus(), []);
  const take = async (file: Blob) => {
    if (await model.scan.takePicture(file)) onRead();
  };
  const read = async () => {
    if (await model.scan.takeTyped(typed.value)) onRead();
    else document.getElementById(TYPED_ID)?.focus();
  };
  return (
    <section
      class="scan"
      aria-label={t.title}
      onKeyDown={event => {
        if (event.key !== 'Escape' || composing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          void read();
        }}
      >
        <label for={TYPED_ID}>{t.typed}</label>
        <div class="scan-row">
          <input
            id={TYPED_ID}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="scan-hint"
            value={typed.value}
            onInput={event => (typed.value = event.currentTarget.value)}
          />
          <button type="submit" class="primary">
            {t.read}
          </button>
        </div>
        <small id="scan-hint" class="soft">
          {t.typedHint}
        </small>
      </form>
      <div class="scan-row">
        <button type="button" onClick={() => picture.current?.click()}>
          {t.choose}
        </button>
        <input
          ref={picture}
          type="file"
          class="unseen"
          accept="image/*"
          tabIndex={-1}
          aria-label={t.choose}
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        {!switchedOff('camera') && (
          <button type="button" onClick={model.scan.showCamera}>
            {t.camera}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t.cancel} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      <p class="soft">{t.intro}</p>
    </section>
  );
}
