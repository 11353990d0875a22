import { useEffect } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { fieldCheckpoint } from './checkpoint.ts';
import { createWedge } from './wedge.ts';

/** Reads slips from pictures pasted or dropped anywhere on this page. */
export function usePictures(model: PanelModel, onRead: () => void): void {
  useEffect(() => {
    const off = new AbortController();
    const take = async (event: Event, data: DataTransfer | null) => {
      const [picture] = data?.files ?? [];
      if (!picture) return;
      event.preventDefault();
      if (await model.scan.takePicture(picture)) onRead();
    };
    const { signal } = off;
    addEventListener('paste', event => void take(event, event.clipboardData), { signal });
    addEventListener('drop', event => void take(event, event.dataTransfer), { signal });
    // Only what says so beforehand may be dropped; else the browser would open the picture in place of the panel.
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    addEventListener('dragover', onDragOver, { signal });
    return () => off.abort();
  }, [model]);
}

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
