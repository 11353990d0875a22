const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Taipei',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The wall clock in Taiwan at an instant (ms since 1970), as YYYY-MM-DDTHH:MM, whatever the machine's own zone. */
export function taipeiTime(instant: number): string {
  const part = Object.fromEntries(FORMAT.formatToParts(instant).map(each => [each.type, each.value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}
