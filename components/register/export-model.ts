import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { rocDigits } from '../../lib/core/days/roc.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { RegisterQuery } from '../../lib/schema/slip.ts';
import { deskStrings } from '../strings/desk.ts';
import { endOf, type Filters, queryOf } from './register-model.ts';

export const FORMATS = ['ods', 'csv'] as const;
type Format = (typeof FORMATS)[number];
/** Slips fetched at a time. */
const PAGE = 500;

export interface ExportModel {
  /** How many slips were taken out so far; undefined while nothing is exported. */
  readonly taken: ReadonlySignal<number | undefined>;
  readonly message: Signal<string>;
  /** Makes a file of all slips that fit, the newest first, and hands it to the clerk. */
  readonly run: (filters: Filters, format: Format) => Promise<void>;
  readonly stop: () => void;
}

/** Exports of the register, page by page, so that the page stays usable however long the register is. */
export function createExport(pack: Pack, client: Client, save: Files['save']): ExportModel {
  const taken = signal<number | undefined>(undefined);
  const message = signal('');
  let stopped = false;

  const collect = async (query: RegisterQuery, format: Format) => {
    // Only who exports loads what makes the files.
    const { startTable } = await import('./export-table.ts');
    const table = startTable(pack, format);
    let before: RegisterQuery['before'];
    let newest = '';
    for (let full = true; full && !stopped; ) {
      const page = await client.ask('slip.find', { ...query, limit: PAGE, ...(before ? { before } : {}) });
      table.add(page);
      newest ||= page[0]?.day ?? '';
      before = endOf(page, query);
      full = page.length === PAGE;
      taken.value = (taken.value ?? 0) + page.length;
    }
    if (stopped) return deskStrings().register.stopped;
    save(`${deskStrings().register.fileName(newest && rocDigits(newest))}.${format}`, await table.end(), table.type);
    return deskStrings().register.exported(taken.value ?? 0);
  };
  return {
    taken,
    message,
    stop: () => {
      stopped = true;
    },
    run: async (filters, format) => {
      const query = queryOf(filters);
      message.value = typeof query === 'string' ? query : '';
      if (typeof query === 'string' || taken.value !== undefined) return;
      stopped = false;
      taken.value = 0;
      try {
        message.value = await collect(query, format);
      } catch {
        message.value = deskStrings().register.exportFailed;
      } finally {
        taken.value = undefined;
      }
    },
  };
}
