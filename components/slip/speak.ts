import type { Table } from '../../lib/core/languages/table.ts';
import { type NoticePart, partOf } from '../../lib/core/notice/part.ts';
import type { ForeignLang, Pack } from '../../lib/core/pack.ts';
import { phrases } from '../../lib/core/phrases/phrases.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { SLIP_LANGS, type SlipLang } from './paper.ts';

interface Sources {
  readonly client: Client;
  readonly loadPack: () => Promise<Pack>;
  readonly loadTable: (lang: ForeignLang) => Promise<Table>;
}

/** The slip in the languages it is first printed with: those it was issued with or got later; of an older slip, English where the office prints it. */
export function firstParts(slip: Slip, { slipLangs }: Pick<Settings, 'slipLangs'>): readonly NoticePart[] {
  const { parts, added = [] } = slip;
  if (parts) return inOrder([...parts, ...added]);
  return slipLangs.includes('en') ? [partOf(slip.notice, 'en', phrases('en'))] : [];
}

function inOrder(parts: readonly NoticePart[]): readonly NoticePart[] {
  return SLIP_LANGS.flatMap(({ lang }) => parts.find(part => part.lang === lang) ?? []);
}

/** Says a slip in a further language, and keeps it with the slip: word for word as it was printed in Chinese. All that takes is loaded only now. */
export function speakerOf(slip: Slip, { client, loadPack, loadTable }: Sources) {
  return async (lang: SlipLang): Promise<NoticePart | undefined> => {
    // English stands in every slip.
    if (lang === 'en') return partOf(slip.notice, 'en', phrases('en'));
    const [{ createLayers }, { recompose }, { partsOf }, shipped] = await Promise.all([
      import('../layers/layers-model.ts'),
      import('../../lib/core/notice/recompose.ts'),
      import('../../lib/core/notice/parts.ts'),
      loadPack(),
    ]);
    const { pack } = (await createLayers(client, shipped)).on(slip.case.applied);
    const notice = recompose(pack, [slip.case, ...(slip.others ?? [])], slip.notice);
    const [part] = notice ? await partsOf(notice, [lang], loadTable) : [];
    // The citizen waits for the paper: it is printed even if it cannot be kept.
    if (part) await client.ask('slip.spoken', { id: slip.id, part }).catch(() => undefined);
    return part;
  };
}
