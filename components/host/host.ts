import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { PanelModel } from '../panel/panel-model.ts';
import type { HostModel } from './host-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly host: HostModel;
  /** Something was chosen: work goes on below. */
  readonly onDone: () => void;
}

/** The page beneath this panel; what follows it and draws it is fetched once there is one. */
export const underneath = signal<{ readonly Bar: FunctionComponent<Props>; readonly host: HostModel } | null>(null);
