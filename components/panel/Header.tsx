import { ScanIcon } from '../scan/ScanIcon.tsx';
import { Search } from '../search/Search.tsx';
import { strings } from '../strings/strings.ts';
import { Menu } from './Menu.tsx';
import { toggleScan } from './panel-keys.ts';
import type { PanelModel } from './panel-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly drawer: boolean;
  readonly onOpened: () => void;
  /** Nothing was chosen after all: work goes on where it was. */
  readonly onLeft: () => void;
}

/** The bar at the top: search, what is used all day, and one menu for the rest. */
export function Header({ model, drawer, onOpened, onLeft }: Props) {
  const t = strings();
  return (
    <header class="bar">
      <Search model={model} onOpened={onOpened} onLeft={onLeft} />
      <button type="button" class="icon" onClick={model.undo} aria-label={t.undo} title={`${t.undo}（Ctrl Z）`}>
        ↶
      </button>
      <button
        type="button"
        class="icon"
        onClick={() => toggleScan(model)}
        aria-label={t.scan.title}
        aria-expanded={model.scan.shown.value}
        title={t.scan.open}
      >
        <ScanIcon />
      </button>
      <Menu model={model} />
      {drawer && (
        <button type="button" class="icon" onClick={model.hide} aria-label={t.close} title={t.closeHint}>
          ⟩
        </button>
      )}
    </header>
  );
}
