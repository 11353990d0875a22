import type { Settings } from '../../lib/schema/settings.ts';

/** Draws the page in the size of type chosen (tokens.css); paper keeps its own. */
export function applyTextSize({ textSize }: Pick<Settings, 'textSize'>): void {
  document.documentElement.dataset['textSize'] = textSize;
}
