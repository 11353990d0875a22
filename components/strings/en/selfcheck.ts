import type { selfCheck as zh } from '../zh/selfcheck.ts';

/** The sheet citizens check for themselves at home; what stands on paper is in components/handout/selfcheck/words. */
export const selfCheck: typeof zh = {
  title: 'Self-check sheet',
};
