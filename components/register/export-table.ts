import { rocLong } from '../../lib/core/days/roc.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { Cell } from '../../lib/core/tables/cell.ts';
import { BOM, csvLine } from '../../lib/core/tables/csv.ts';
import { ODS_END, ODS_MANIFEST, ODS_TYPE, odsRow, odsStart } from '../../lib/core/tables/ods.ts';
import { crc32, type Entry, entryHead, zipEnd } from '../../lib/core/tables/zip.ts';
import type { SlipRow } from '../../lib/schema/slip.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';

/** A file being made of slips. Finished parts are handed to the browser at once, so that memory stays small. */
interface Table {
  readonly type: string;
  readonly add: (slips: readonly SlipRow[]) => void;
  readonly end: () => Promise<Blob>;
}

/** Begins a table of slips in the language of the screen. */
export function startTable(pack: Pack, format: 'csv' | 'ods'): Table {
  const cellsOf = cellsOfSlip(pack);
  const { columns, sheet } = deskStrings().register;
  const parts = startParts();
  if (format === 'csv') {
    parts.add(BOM + csvLine(columns));
    return {
      type: 'text/csv',
      add: slips => parts.add(slips.map(slip => csvLine(cellsOf(slip))).join('')),
      end: async () => parts.blob(),
    };
  }
  parts.add(odsStart(sheet, columns));
  return {
    type: ODS_TYPE,
    add: slips => parts.add(slips.map(slip => odsRow(cellsOf(slip))).join('')),
    end: () => {
      parts.add(ODS_END);
      return odsOf(parts);
    },
  };
}

/** A slip as cells, in the order of the columns. */
function cellsOfSlip(pack: Pack): (slip: SlipRow) => Cell[] {
  const words = say();
  const { states } = deskStrings().register;
  const codes = new Map(pack.procedures.map(procedure => [procedure.id, procedure.codes.join(' ')]));
  const nameOf = (id: string) => {
    const kind = pack.documents[id];
    return kind ? words.pick(kind.name) : id;
  };
  return slip => [
    slip.text,
    rocLong(slip.day),
    { day: slip.day },
    slip.at.slice(11),
    words.pick(slip.title),
    [slip.procedure, ...(slip.also ?? [])].flatMap(id => codes.get(id) || []).join(' '),
    slip.missing.map(nameOf).join('、'),
    slip.missing.length,
    slip.voided ? states.voided : slip.printed > 0 ? states.printed : states.fresh,
    slip.printed,
    slip.voided?.at.replace('T', ' ') ?? '',
    slip.voided?.reason ?? '',
  ];
}

interface Parts {
  readonly add: (text: string) => void;
  readonly blob: () => Blob;
  readonly size: () => number;
  readonly crc: () => number;
}

/** Text in UTF-8, in parts that need not stay in memory, with its size and check sum. */
function startParts(): Parts {
  const encoder = new TextEncoder();
  const blobs: Blob[] = [];
  let size = 0;
  let crc = 0;
  return {
    add: text => {
      const bytes = encoder.encode(text);
      size += bytes.length;
      crc = crc32(bytes, crc);
      blobs.push(new Blob([bytes]));
    },
    blob: () => new Blob(blobs),
    size: () => size,
    crc: () => crc,
  };
}

async function odsOf(content: Parts): Promise<Blob> {
  const packed = await new Response(content.blob().stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
  const stored = (name: string, text: string) => {
    const part = startParts();
    part.add(text);
    const entry: Entry = { name, method: 'stored', crc: part.crc(), packed: part.size(), size: part.size() };
    return { entry, blob: part.blob() };
  };
  const files = [
    stored('mimetype', ODS_TYPE),
    stored('META-INF/manifest.xml', ODS_MANIFEST),
    {
      entry: {
        name: 'content.xml',
        method: 'deflated' as const,
        crc: content.crc(),
        packed: packed.size,
        size: content.size(),
      },
      blob: packed,
    },
  ];
  return new Blob([
    ...files.flatMap(({ entry, blob }) => [entryHead(entry), blob]),
    ...zipEnd(files.map(f => f.entry)),
  ]);
}
