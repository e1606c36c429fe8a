// Dates as the text format writes them (-44, 1492, 1492-10, 1492-10-12, 1939..1945) in the words of the interface.
import type { Texts } from '../../../lib/texts';

/** A date to read; what cannot be read is shown as it came. */
export function dateText(written: string, locale: string, texts: Texts): string {
  const [start, end] = written.split('..');
  return end === undefined ? dayText(start ?? '', locale, texts) : texts('player.timeline.range', { from: dayText(start ?? '', locale, texts), to: dayText(end, locale, texts) });
}

function dayText(written: string, locale: string, texts: Texts): string {
  const found = /^(-?\d+)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written);
  if (!found) return written;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const yearText = year !== undefined && year < 0 ? texts('player.timeline.before', { year: -year }) : String(year);
  if (month === undefined) return yearText;
  // In a leap year every day exists; the year itself is written by us, as no calendar of the browser knows those before our era as ours does.
  const monthText = new Intl.DateTimeFormat(locale, { month: 'long', ...(day === undefined ? {} : { day: 'numeric' }), timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, day ?? 1));
  return texts('player.timeline.day', { day: monthText, year: yearText });
}
