/** What stands in the margins of every page, and the size of the page. */
export interface PageBox {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Size of the letters in the margin, in points. */
  readonly letters: number;
  readonly left: string;
  /** Around the number of the page and that of all pages. */
  readonly pages: { readonly before: string; readonly between: string; readonly after: string };
}

/** Built here since inline styles are not allowed, and the margins hold what only this office knows. */
let sheet: CSSStyleSheet | undefined;

/** Lays the page box for printing. */
export function layPageBox(box: PageBox): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(pageRule(box));
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The rule of a page box. Browsers that know no margin boxes print the page without them. */
export function pageRule({ paper, landscape, letters, left, pages }: PageBox): string {
  const font = `font: ${letters}pt "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif; color: #000;`;
  return `@page {
  size: ${paper}${landscape ? ' landscape' : ''};
  margin: 14mm 15mm 18mm;
  /* Empty, so that the browser writes nothing of its own there. */
  @top-left { content: ''; }
  @top-center { content: ''; }
  @top-right { content: ''; }
  @bottom-left { content: ${quoted(left)}; width: 76%; text-align: left; ${font} }
  @bottom-right { width: 24%; text-align: right; white-space: nowrap; content: ${quoted(pages.before)} counter(page) ${quoted(pages.between)} counter(pages) ${quoted(pages.after)}; ${font} }
}`;
}

/** A text as a string of CSS, whatever stands in it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, char => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}
