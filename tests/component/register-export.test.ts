import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createExport } from '../../components/register/export-model.ts';
import { NO_FILTERS } from '../../components/register/register-model.ts';
import { lang } from '../../components/strings/strings.ts';
import { desk } from '../../components/strings/zh/desk.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { SlipRow } from '../../lib/schema/slip.ts';
import { LETTER_PACK, newKey, requestOf } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { unzip } from '../support/unzip.ts';
import { startWorker, type Worker } from '../support/windows.ts';

afterEach(() => {
  lang.value = 'zh';
  vi.restoreAllMocks();
});
const t = desk.register;

interface Saved {
  readonly name: string;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}
function exporter(client: Client) {
  const saved: (readonly [string, Blob | string, string | undefined])[] = [];
  const model = createExport(LETTER_PACK, client, (...file) => saved.push([file[0], file[1], file[2]]));
  const files = () =>
    Promise.all(
      saved.map(async ([name, content, type]): Promise<Saved> => {
        return { name, type, bytes: Buffer.from(await new Response(content).arrayBuffer()) };
      }),
    );
  return { model, files };
}

/** The cells of an ODS file, line by line. */
function cellsOf(file: Buffer): string[][] {
  const content = unzip(file).get('content.xml')?.toString() ?? '';
  return [...content.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => text),
  );
}

describe('the register as a file', () => {
  let worker: Worker;
  let office: Client;
  beforeEach(async () => {
    newDisk();
    worker = startWorker();
    office = worker.open();
    const slips = [];
    for (let n = 0; n < 3; n += 1) slips.push(await office.ask('slip.issue', requestOf(newKey())));
    await office.ask('slip.printed', { id: slips[1]?.id ?? '', key: newKey() });
    await office.ask('slip.void', { id: slips[2]?.id ?? '', reason: '=HYPERLINK("x"),<b>' });
  });
  const lines = [
    [
      '115-00003',
      '民國115年11月21日',
      '2026-11-21',
      '12:00',
      '某登記',
      '',
      'id-card',
      '1',
      '作廢',
      '0',
      '2026-11-21 12:00',
    ],
    ['115-00002', '民國115年11月21日', '2026-11-21', '12:00', '某登記', '', 'id-card', '1', '已列印', '1', '', ''],
    ['115-00001', '民國115年11月21日', '2026-11-21', '12:00', '某登記', '', 'id-card', '1', '未列印', '0', '', ''],
  ];

  test('as CSV: UTF-8 with its mark, a formula made harmless', async () => {
    const { model, files } = exporter(office);
    await model.run(NO_FILTERS, 'csv');
    const [file] = await files();
    expect([file?.name, file?.type]).toEqual(['告知單登記簿-至1151121.csv', 'text/csv']);
    const [head, ...rows] = file?.bytes.toString().split('\r\n') ?? [];
    expect(head).toBe(`\ufeff${t.columns.join(',')}`);
    expect(rows).toEqual([
      `${lines[0]?.join(',')},"「=HYPERLINK(""x""),<b>」"`,
      lines[1]?.join(','),
      lines[2]?.join(','),
      '',
    ]);
    expect([model.message.value, model.taken.value]).toEqual([t.exported(3), undefined]);
  });

  test('as ODS: a whole file, every cell as it is', async () => {
    const { model, files } = exporter(office);
    await model.run(NO_FILTERS, 'ods');
    const [file] = await files();
    expect(file?.name).toBe('告知單登記簿-至1151121.ods');
    expect(file?.bytes.toString('latin1', 30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect([...unzip(file?.bytes ?? Buffer.alloc(0)).keys()]).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'content.xml',
    ]);
    expect(cellsOf(file?.bytes ?? Buffer.alloc(0))).toEqual([
      [...t.columns],
      [...(lines[0] ?? []), '=HYPERLINK(&quot;x&quot;),&lt;b&gt;'],
      lines[1],
      lines[2],
    ]);
  });

  test('only what fits the filters, and in the language of the screen', async () => {
    lang.value = 'en';
    const { model, files } = exporter(office);
    await model.run({ ...NO_FILTERS, state: 'printed' }, 'csv');
    const [file] = await files();
    expect(file?.bytes.toString().split('\r\n').slice(1)).toEqual([
      '115-00002,民國115年11月21日,2026-11-21,12:00,某登記*,,id-card*,1,printed,1,,',
      '',
    ]);
  });

  test('nothing fits: a file with its head only; a day that cannot be: no file, and a sentence', async () => {
    const { model, files } = exporter(office);
    await model.run({ ...NO_FILTERS, to: '1120101' }, 'csv');
    expect((await files())[0]?.name).toBe('告知單登記簿-至.csv');
    await model.run({ ...NO_FILTERS, to: '1150230' }, 'csv');
    expect([(await files()).length, model.message.value]).toEqual([1, expect.stringContaining('沒有 30 日')]);
  });
});

describe('a long register', () => {
  const row = (n: number): SlipRow => ({
    id: newKey(),
    text: `115-${String(n).padStart(5, '0')}`,
    at: '2026-11-21T12:00',
    day: '2026-11-21',
    procedure: 'letter',
    title: { zh: '甲', en: 'A' },
    missing: [],
    printed: 0,
  });
  const pages = (count: number, then: (page: number) => void = () => undefined) => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      then(asked);
      const size = Math.min(500, count - (asked - 1) * 500);
      return Array.from({ length: size }, (_, n) => row(asked * 500 + n));
    };
    return { ask, onChange: () => undefined } as unknown as Client;
  };

  test('is fetched to its end, page by page', async () => {
    const { model, files } = exporter(pages(1200));
    await model.run(NO_FILTERS, 'csv');
    expect((await files())[0]?.bytes.toString().split('\r\n')).toHaveLength(1202);
  });

  test('stopped in between: no file, and it is said', async () => {
    const { model, files } = exporter(pages(5000, page => page === 2 && model.stop()));
    await model.run(NO_FILTERS, 'ods');
    expect([await files(), model.message.value, model.taken.value]).toEqual([[], t.stopped, undefined]);
  });

  test('asked for twice at once: one file; failed in between: none, and it is said', async () => {
    const { model, files } = exporter(pages(700));
    await Promise.all([model.run(NO_FILTERS, 'csv'), model.run(NO_FILTERS, 'csv')]);
    expect(await files()).toHaveLength(1);
    const failing = exporter(
      pages(5000, page => {
        if (page === 3) throw new Error('gone');
      }),
    );
    await failing.model.run(NO_FILTERS, 'csv');
    expect([await failing.files(), failing.model.message.value]).toEqual([[], t.exportFailed]);
  });
});
