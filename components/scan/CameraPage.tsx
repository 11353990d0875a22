import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CameraFault, WatchCamera } from '../../lib/platform/camera.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { lang, strings } from '../strings/strings.ts';

interface Props {
  readonly model: PanelModel;
  readonly watchCamera: WatchCamera;
  /** The case is restored and kept: the page is no longer needed. */
  readonly onDone: () => void;
}

/** The camera in a tab of its own: holds out for a slip, restores its case, and is gone. */
export function CameraPage({ model, watchCamera, onDone }: Props) {
  const t = strings().scan;
  const video = useRef<HTMLVideoElement>(null);
  const fault = useSignal<CameraFault | undefined>(undefined);
  const message = model.message.value;
  useEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
  }, [lang.value]);
  useEffect(() => {
    const stop = new AbortController();
    const onTexts = (texts: readonly string[]) => {
      if (!model.scan.takeTexts(texts)) return;
      stop.abort();
      void model.settled().then(onDone);
    };
    if (video.current) {
      const watching = watchCamera(video.current, onTexts, stop.signal);
      void watching.then(
        why => (fault.value = why),
        () => (fault.value = 'absent'),
      );
    }
    return () => stop.abort();
  }, [model]);
  return (
    <main class="camera">
      <h1>{t.cameraTitle}</h1>
      <p>{t.cameraIntro}</p>
      <p role="alert" class="message message-warn" hidden={!fault.value && !message}>
        {fault.value ? t.cameraFaults[fault.value] : message?.text}
      </p>
      <video ref={video} aria-label={t.cameraTitle} muted playsInline hidden={fault.value !== undefined} />
      <button type="button" onClick={() => window.close()}>
        {strings().backToPanel}
      </button>
    </main>
  );
}
