const known = new Map<string, boolean>();

/** Whether it is a name of the IANA list, in its own letters; "Local" and what has .. is refused by the API server (pkg/apis/batch/validation). */
export function isTimeZone(text: string): boolean {
  if (text === '') return true;
  const found = known.get(text) ?? isListed(text);
  known.set(text, found);
  return found;
}

function isListed(text: string): boolean {
  if (!/^[A-Za-z][\w/+-]*$/.test(text) || text.toLowerCase() === 'local') return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    // Zones are files: their case counts. An old name is another one than the new one, to which it resolves.
    return timeZone === text || timeZone.toLowerCase() !== text.toLowerCase();
  } catch {
    return false;
  }
}
