import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { StoreNotice } from '../backup/StoreNotice.tsx';
import type { StoreWatch } from '../backup/store-watch.ts';
import { binding, closeBind } from '../bind/bind.ts';
import { ClosingLine } from '../cases/ClosingLine.tsx';
import { ParkForm } from '../cases/ParkForm.tsx';
import { Strip } from '../cases/Strip.tsx';
import { Cover } from '../cover/Cover.tsx';
import { underneath } from '../host/host.ts';
import { call } from '../phone/phone.ts';
import { ScanPane } from '../scan/ScanPane.tsx';
import { usePictures, useWedge } from '../scan/scan-keys.ts';
import { Catalogue } from '../search/Catalogue.tsx';
import { SEARCH_ID } from '../search/Search.tsx';
import { lang } from '../strings/strings.ts';
import { VisitBar } from '../visit/VisitBar.tsx';
import { CasePane } from './CasePane.tsx';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import { focusNext, focusStart, shortcut, toggleScan } from './panel-keys.ts';
import type { PanelModel } from './panel-model.ts';

interface Props {
  readonly model: PanelModel;
  /** Lies over a page: can be hidden. */
  readonly drawer: boolean;
  /** It came by itself: the keyboard stays where it is. */
  readonly calm?: boolean;
  readonly watch?: StoreWatch | undefined;
  readonly notice?: ComponentChildren;
}

/** How often the clock is looked at, here in the page: no worker is kept alive by it. */
const TICK_MS = 10_000;

/** The whole panel: search, case, and the one thing to do at the foot. */
export function Panel({ model, drawer, calm = false, notice, watch }: Props) {
  const view = model.view.value;
  const textSize = model.settings.value?.textSize ?? 'normal';
  const phone = call.value;
  const pane = binding.value;
  const under = underneath.value;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => shortcut(event, model, drawer);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, drawer]);
  useEffect(() => {
    const timer = setInterval(model.closing.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [model]);
  useLayoutEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
    document.documentElement.dataset['textSize'] = textSize;
  }, [lang.value, textSize]);
  // Before the first frame is drawn, so that one can type at once.
  useLayoutEffect(() => {
    if (calm) return;
    if (model.view.peek()) focusNext(model);
    else document.getElementById(SEARCH_ID)?.focus();
  }, [model, calm]);
  const onNext = () => focusNext(model);
  const onOpened = () => focusStart(model);
  useWedge(model, onOpened);
  usePictures(model, onOpened);
  return (
    <div class="panel">
      <Header model={model} drawer={drawer} onOpened={onOpened} onLeft={onNext} />
      <Strip model={model} onTaken={onNext} />
      <ClosingLine closing={model.closing} />
      {notice && <p class="notice">{notice}</p>}
      {model.scan.shown.value && <ScanPane model={model} onRead={onOpened} onClose={() => toggleScan(model)} />}
      {watch && <StoreNotice watch={watch} />}
      {under && <under.Bar model={model} host={under.host} onDone={onNext} />}
      {view && <VisitBar model={model} view={view} onLeft={onNext} />}
      {pane && (
        <pane.Pane
          model={model}
          bind={pane.bind}
          onClose={() => {
            closeBind();
            onNext();
          }}
        />
      )}
      {view ? (
        <CasePane key={model.hand.value} model={model} view={view} onNext={onNext} onOpened={onOpened} />
      ) : (
        <Catalogue model={model} onOpened={onOpened} />
      )}
      <Foot model={model} />
      <Cover cover={model.cover} />
      <ParkForm model={model} onParked={onNext} />
      {phone && (
        <phone.Pane
          model={model}
          about={phone.about}
          onClose={() => {
            call.value = null;
            onNext();
          }}
        />
      )}
    </div>
  );
}
