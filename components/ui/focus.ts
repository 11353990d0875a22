/** Puts the focus on the first of these that is there, once what was changed is drawn. */
export function focusSoon(...selectors: string[]): void {
  setTimeout(() => {
    const found = selectors.flatMap(each => document.querySelector<HTMLElement>(each) ?? [])[0];
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  });
}
