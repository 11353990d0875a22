// The card of a practice for a time.
export const interim = {
  title: 'Interim practice',
  days: (since: string, until: string) => `From ${since} until ${until}`,
  afterwards: 'Afterwards',
};
