// Numbers and times as the server writes them: browsers claim to know Kazakh and then print "2026 M03 9".
const REPUBLIC = 5 * 3600 * 1000;
const group = document.documentElement.lang === 'en' ? ',' : '\u00a0';

/** A whole number in groups of three. */
export function number(whole) {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, group);
}

/** Date and minute in the Republic's one zone, UTC+5; digits only, so no language is needed. */
export function moment(instant) {
  const at = local(instant);
  return `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}, ${at.slice(11, 16)}`;
}

/** The minute alone when it is today's. */
export function shortMoment(instant) {
  const at = local(instant);
  return at.slice(0, 10) === local(Date.now()).slice(0, 10) ? at.slice(11, 16) : moment(instant);
}

function local(instant) {
  return new Date(new Date(instant).getTime() + REPUBLIC).toISOString();
}
