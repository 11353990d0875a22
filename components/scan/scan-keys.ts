import { useEffect } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { fieldCheckpoint } from './checkpoint.ts';
import { createWedge } from './wedge.ts';

/** Lets a wedge scanner read a slip anywhere on this page; `onRead` is called when a case was restored. */
export function useWedge(model: PanelModel, onRead: () => void): void {
  useEffect(() => {
    const wedge = createWedge({
      checkpoint: () => {
        const backs = [fieldCheckpoint(), model.checkpoint()];
        return () => {
          for (const back of backs) back();
        };
      },
      onScan: text => {
        if (model.scan.takeDigits(text)) onRead();
      },
      later: (act, ms) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
    });
    const onKeyDown = (event: KeyboardEvent) => {
      if (!wedge.take(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // On the way down, before anybody acts on the key.
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [model]);
}
