// Calls to the services, and why one came back without what was asked for.

/** What the server says with a problem type, as the state of a page. */
export const STATES = {
  'already-signed': 'already',
  'statement-outdated': 'outdated',
  'not-signed': 'notsigned',
  'signing-closed': 'closed',
  'key-destroyed': 'destroyed',
  'wrong-text': 'text',
  'certificate-not-for-signing': 'certificate',
  'certificate-not-individual': 'certificate',
  'certificate-policy': 'certificate',
  'certificate-expired': 'expired',
  'certificate-not-yet-valid': 'expired',
  'certificate-revoked': 'revoked',
  'issuer-unknown': 'issuer',
  'signer-is-not-author': 'author',
  'not-open-yet': 'notyet',
  unauthenticated: 'login',
};

/** The state to show, what the server said in the reader's language, the problem's type. */
export class Refused extends Error {
  constructor(state, detail, slug) {
    super(state);
    this.state = state;
    this.detail = detail;
    this.slug = slug;
  }
}

export async function call(url, options = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang, ...options.headers };
  let answer;
  try {
    answer = await fetch(url, { ...options, headers });
  } catch (networkFailure) {
    throw new Refused('unavailable');
  }
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const problem = await answer.json().catch(() => ({}));
  const slug = String(problem.type || '').split(':').pop();
  const said = problem.detail || problem.title;
  if (slug === 'petition-unknown' || answer.status === 404) throw new Refused('unknown', said, slug);
  if (answer.status >= 500 || answer.status === 429) throw new Refused('unavailable', said, slug);
  throw new Refused(STATES[slug] || (answer.status === 401 ? 'login' : 'refused'), said, slug);
}

export function post(url, body) {
  return call(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** Right after the text was frozen the news may still be on its way to the signing service: ask again. */
export async function patiently(work, tries = 8) {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (problem) {
      if (problem.state !== 'unknown' || left <= 1) throw problem;
      await new Promise((later) => setTimeout(later, 1500));
    }
  }
}
