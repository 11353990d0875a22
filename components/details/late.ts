import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';

/** What stands around the list, below what is looked at first: what draws it is fetched once a case is drawn. */
export const around = signal<FunctionComponent<{ readonly model: PanelModel; readonly view: CaseView }> | null>(null);

/** Fetches it; once is enough. */
export async function fetchAround(): Promise<void> {
  around.value ??= (await import('./Details.tsx')).Details;
}
