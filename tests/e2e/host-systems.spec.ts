// The panel over web systems it has never seen, each of another technology or against it.
import people from '../support/hosts/people.json' with { type: 'json' };
import { type FakeSystem, SYSTEMS, type SystemName } from '../support/hosts/systems.ts';
import { expect, makes, shownIn, snapshots, test } from './support/systems.ts';

const ALL = Object.entries(SYSTEMS) as [SystemName, FakeSystem][];
const [first, second] = people;
if (!first || !second) throw new Error('There are too few people.');

const DAYS: Record<FakeSystem['days'], (day: string) => string> = {
  plain: day => day,
  slashed: day => `${day.slice(0, 3)}/${day.slice(3, 5)}/${day.slice(5)}`,
  spoken: day => `民國${day.slice(0, 3)}年${Number(day.slice(3, 5))}月${Number(day.slice(5))}日`,
  common: day => `${Number(day.slice(0, 3)) + 1911}-${day.slice(3, 5)}-${day.slice(5)}`,
};

for (const [name, system] of ALL) {
  test(`${name}, ${system.is}: shows a form, calls the next applicant, corrects itself`, async ({ ext, systems }) => {
    const page = await ext.context.newPage();
    await page.goto(systems.url(name));
    if (!system.fields) {
      const before = await page.screenshot();
      expect(await shownIn(page)).not.toContain(first.caseNo);
      await makes(page, 'next');
      expect((await page.screenshot()).equals(before)).toBe(false);
      return;
    }
    const shows = (...texts: string[]) =>
      expect(async () => {
        const shown = await shownIn(page);
        for (const text of texts) expect(shown).toContain(text);
      }).toPass({ intervals: [20, 50, 100] });
    await shows(
      first.caseNo,
      `${first.code} ${first.title}`,
      first.applicant,
      DAYS[system.days](first.event),
      first.place,
    );
    await makes(page, 'correct');
    await shows(first.applicant, DAYS[system.days](first.corrected));
    await makes(page, 'next');
    await shows(second.caseNo, second.applicant, DAYS[system.days](second.event), second.place);
    await expect(async () => expect(await shownIn(page)).not.toContain(first.caseNo)).toPass();
    // What it does by itself counts as nobody's doing.
    for (const { events } of await snapshots(page)) expect(events).toEqual([]);
  });
}
