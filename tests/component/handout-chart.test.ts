// The charts of all procedures that ship, as they are drawn.
import { afterEach, describe, expect, test } from 'vitest';
import { chartStepsOf } from '../../components/handout/guide/chart-steps.ts';
import { screenSpeech } from '../../components/handout/selfcheck/speech.ts';
import type { SheetReading } from '../../components/handout/sheets.tsx';
import { lang, say, strings } from '../../components/strings/strings.ts';
import { layoutOf } from '../../lib/core/handout/layout.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { DEFAULT_SETTINGS } from '../../lib/schema/settings.ts';
import { expectSound } from '../unit/core/handout/sound-panels.ts';

const pack = buildPack();
const POINT = 25.4 / 72;

afterEach(() => {
  lang.value = 'zh';
});

describe.each(['zh', 'en'] as const)('in %s', language => {
  test.each([9.5, 18])('every chart in letters of %d points is sound', points => {
    lang.value = language;
    const reading: SheetReading = {
      pack,
      shipped: pack,
      day: '2026-11-21',
      t: strings(),
      words: say(),
      large: points > 12,
      office: DEFAULT_SETTINGS.office,
      speech: screenSpeech(lang.value),
    };
    const room = {
      width: 180,
      height: 262,
      above: 14,
      letters: points * POINT,
      continued: strings().handout.chart.continued,
    };
    for (const procedure of pack.procedures) {
      const { steps } = chartStepsOf(reading, procedure);
      expect(steps.length, procedure.id).toBeGreaterThan(3);
      expectSound(layoutOf(steps, room), room);
    }
  });
});
