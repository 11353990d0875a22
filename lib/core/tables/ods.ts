import type { Cell } from './cell.ts';

/** What an ODS file holds first, as it is, so that it is known for one. */
export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const urn = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** The list of what is in the file. */
export const ODS_MANIFEST = `${HEAD}<manifest:manifest xmlns:manifest="${urn('manifest')}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The beginning of the content: one table, its name, its first line. */
export function odsStart(name: string, columns: readonly string[]): string {
  return `${HEAD}<office:document-content xmlns:office="${urn('office')}" xmlns:table="${urn('table')}" xmlns:text="${urn('text')}" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(name)}"><table:table-header-rows>${odsRow(columns)}</table:table-header-rows>`;
}

/** One line of the table. A text says that it is one, so that no spreadsheet takes it for a formula. */
export function odsRow(cells: readonly Cell[]): string {
  return `<table:table-row>${cells.map(odsCell).join('')}</table:table-row>`;
}

/** The end of the content. */
export const ODS_END = '</table:table></office:spreadsheet></office:body></office:document-content>';

function odsCell(cell: Cell): string {
  const [type, text] =
    typeof cell === 'string'
      ? ['office:value-type="string"', cell]
      : typeof cell === 'number'
        ? [`office:value-type="float" office:value="${cell}"`, String(cell)]
        : [`office:value-type="date" office:date-value="${cell.day}"`, cell.day];
  return `<table:table-cell ${type}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

/** A text in XML; what XML cannot hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
