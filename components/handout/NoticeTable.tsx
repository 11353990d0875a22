import { langOf } from '../strings/lang-of.ts';
import { strings } from '../strings/strings.ts';
import { citeText } from './cite-text.ts';

interface Column {
  readonly head: string;
  /** In hundredths of the table. */
  readonly width: number;
}
interface Props {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Rows under a heading of their own, or under none. A line break in a cell is one on paper. */
  readonly parts: readonly { readonly title: string | undefined; readonly rows: readonly (readonly string[])[] }[];
}

/** A table of a notice: its head stands on every page, a row is never torn; too broad a one is scrolled by itself. */
export function NoticeTable({ name, columns, parts }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What is scrolled must be reached by key.
    <section class="notice-scroll" tabIndex={0} aria-label={strings().handout.scrolls(name)}>
      <table class="notice-table">
        <colgroup>
          {columns.map(({ head, width }) => (
            <col key={head} width={`${width}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ title, rows }, part) => (
          <tbody key={part}>
            {title !== undefined && (
              <tr class="notice-part">
                <th colSpan={columns.length} scope="rowgroup">
                  {title}
                </th>
              </tr>
            )}
            {rows.map(([first = '', ...cells], row) => (
              <tr key={row}>
                <th scope="row" lang={langOf(first)}>
                  {first}
                </th>
                {cells.map((cell, index) => (
                  <td key={index} lang={langOf(cell)}>
                    {citeText(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
