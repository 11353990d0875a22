// The panel over web systems it has never seen, each of another technology or against it: it is shown what they show, and they never notice.
import { openDrawer } from '../support/browser/drive.ts';
import people from '../support/hosts/people.json' with { type: 'json' };
import { type FakeSystem, SYSTEMS, type SystemName } from '../support/hosts/systems.ts';
import { closeBind, GIVES, openBind, pointAt, saveAs } from './support/binding.ts';
import { caseTitle, eventDay } from './support/clerk.ts';
import { expect, makes, shownIn, snapshots, test } from './support/systems.ts';

const ALL = (Object.entries(SYSTEMS) as [SystemName, FakeSystem][]).flatMap(([name, { is, fields }]) =>
  fields ? [{ name, is, fields }] : [],
);
const [first, second] = people;
if (!first || !second) throw new Error('There are too few people.');
