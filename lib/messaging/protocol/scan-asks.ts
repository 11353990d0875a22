import { none } from './common.ts';

/** Asks about reading slips back. */
export const scanAsks = {
  /** Opens the page with the camera: a panel in a frame on a foreign page is denied it. */
  'camera.show': { ask: none, answer: none },
} as const;
