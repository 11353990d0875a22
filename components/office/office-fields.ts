import { slipNumberText } from '../../lib/core/notice/slip-number.ts';
import type { Answer, AskBody } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Office } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';

export type SettingsChange = AskBody<'settings.change'>;
/** The numbers given so far; nothing until they are known. */
export type Numbers = Answer<'office.numbers'> | null;
/** A change, or the sentence that says why there is none. */
type Read = { readonly ok: true; readonly change: SettingsChange } | { readonly ok: false; readonly says: string };

/** One setting that is typed: how it is shown, and how what was typed is read. */
interface TypedField {
  readonly show: (settings: Settings) => string;
  readonly read: (typed: string, numbers: Numbers) => Read;
  readonly numeric?: true;
}
type OfficeText = Exclude<keyof Office, 'counter'>;
export type FieldId = OfficeText | 'counter' | 'firstSerial' | 'clerk' | 'closing' | 'idleMinutes';

const fault = (says: string): Read => ({ ok: false, says });
const change = (what: SettingsChange): Read => ({ ok: true, change: what });

/** A whole number, its digits narrow or wide; undefined if it is none, or out of range. */
function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
  return value >= least && value <= most ? value : undefined;
}

function text(most: number, show: TypedField['show'], to: (value: string) => SettingsChange): TypedField {
  return {
    show,
    read: typed => {
      const value = typed.trim();
      return value.length > most ? fault(strings().office.tooLong(most, value.length)) : change(to(value));
    },
  };
}

function officeText(name: OfficeText, most: number): TypedField {
  return text(
    most,
    settings => settings.office[name],
    value => ({ office: { [name]: value } }),
  );
}

/** Closing time as HH:MM: 17:30, 1730, 17：30; nothing is midnight. */
function readClosing(typed: string): Read {
  const clock = typed.normalize('NFKC').replace(/\s/g, '');
  if (clock === '') return change({ closing: '' });
  const found = /^(\d{1,2}):?(\d{2})$/.exec(clock);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 23 || minute > 59) return fault(strings().office.closingFault(typed.trim().slice(0, 12)));
  return change({ closing: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` });
}

function readFirstSerial(typed: string, numbers: Numbers): Read {
  const value = wholeNumber(typed, 1, 90_000);
  const t = strings().office;
  if (value === undefined) return fault(t.serialFault);
  if (numbers && numbers.last > 0 && value <= numbers.last) {
    const { year, counter, last } = numbers;
    const numberOf = (serial: number) => slipNumberText({ year, counter, serial });
    return fault(t.serialTaken(numberOf(last), numberOf(last + 1)));
  }
  return change({ firstSerial: value });
}

/** The settings that are typed. */
export const FIELDS: Readonly<Record<FieldId, TypedField>> = {
  name: officeText('name', 60),
  address: officeText('address', 100),
  phone: officeText('phone', 40),
  extension: officeText('extension', 20),
  hours: officeText('hours', 100),
  counter: {
    numeric: true,
    show: settings => String(settings.office.counter),
    read: typed => {
      const value = wholeNumber(typed, 0, 99);
      return value === undefined ? fault(strings().office.counterFault) : change({ office: { counter: value } });
    },
  },
  firstSerial: { numeric: true, show: settings => String(settings.firstSerial), read: readFirstSerial },
  clerk: text(
    40,
    settings => settings.clerk,
    clerk => ({ clerk }),
  ),
  closing: { numeric: true, show: settings => settings.closing, read: readClosing },
  idleMinutes: {
    numeric: true,
    show: settings => String(settings.idleMinutes),
    read: typed => {
      const value = wholeNumber(typed, 0, 120);
      return value === undefined ? fault(strings().office.idleFault) : change({ idleMinutes: value });
    },
  },
};
