/** Puts the focus on the first of these that is there, once what was changed is drawn: before the next key can come. */
export function focusSoon(...selectors: string[]): void {
  const focus = (): boolean => {
    const found = selectors.flatMap(each => document.querySelector<HTMLElement>(each) ?? [])[0];
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
    return found !== undefined;
  };
  // Drawing was queued just before; where it takes another turn, so does the focus.
  queueMicrotask(() => {
    if (!focus()) setTimeout(focus);
  });
}
