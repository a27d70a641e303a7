// The signing page: fetch the exact bytes, have them signed, hand the signature over, show one state.
// All wording is in <template> elements that the server rendered in the reader's language.
import { follow } from './egov-mobile.js';
import { NoSignature, sign } from './nca-layer.js';

const root = document.getElementById('signing');
const { petition, text, lang, ncalayer, documents, send, author, seconds, codes, link } = root.dataset;
const title = document.title;
const kept = `signature-of-${petition}`;
const keptCode = `code-of-${petition}`;

/** What the server says with a problem type, as the state of this page. */
const STATES = {
  'already-signed': 'already',
  'signing-closed': 'closed',
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

class Refused extends Error {
  constructor(state, detail) {
    super(state);
    this.state = state;
    this.detail = detail;
  }
}

function show(state, fill = {}) {
  const content = document.getElementById(`state-${state}`).content.cloneNode(true);
  for (const [name, value] of Object.entries(fill)) {
    for (const place of content.querySelectorAll(`[data-${name}]`)) {
      place.textContent = value;
      place.hidden = !value;
    }
  }
  root.replaceChildren(content);
  const heading = root.querySelector('h2');
  heading.tabIndex = -1;
  if (state !== 'ready') heading.focus();
  document.title = root.querySelector('[data-bad]') ? `${heading.textContent}: ${title}` : title;
  for (const button of root.querySelectorAll('[data-retry]')) button.addEventListener('click', code ? showCode : ready);
  for (const button of root.querySelectorAll('[data-resend]')) button.addEventListener('click', resend);
  return root;
}

function ready() {
  show('ready');
  const form = root.querySelector('form');
  form.addEventListener('submit', begin);
  if (!form.elements.way) return;
  const small = matchMedia('(max-width: 640px)').matches ? 'phone' : 'ncalayer';
  form.elements.way.value = localStorage.getItem('signing-way') || small;
  const explainWay = () => {
    for (const part of form.querySelectorAll('[data-way]')) part.hidden = part.dataset.way !== form.elements.way.value;
  };
  form.addEventListener('change', explainWay);
  explainWay();
}

async function call(url, options = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': lang, ...options.headers };
  let answer;
  try {
    answer = await fetch(url, { ...options, headers });
  } catch (networkFailure) {
    throw new Refused('unavailable');
  }
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  const slug = String(problem.type || '').split(':').pop();
  if (slug === 'petition-unknown' || answer.status === 404) throw new Refused('unknown', problem.detail);
  if (answer.status >= 500 || answer.status === 429) throw new Refused('unavailable');
  throw new Refused(STATES[slug] || (answer.status === 401 ? 'login' : 'refused'), problem.detail || problem.title);
}

/** Right after the text was frozen the news may still be on its way to the signing service: ask again. */
async function patiently(work, tries = 8) {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (problem) {
      if (problem.state !== 'unknown' || left <= 1) throw problem;
      await new Promise((later) => setTimeout(later, 1500));
    }
  }
}

function decoded(base64) {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
}

/** Never sign bytes that say something else than this page does. */
function mustMatchThePage(document64, showName) {
  const said = JSON.parse(decoded(document64));
  if (said.action !== 'sign' || said.petition !== petition || said.text !== text || said.showName !== showName) {
    throw new Refused('text');
  }
}

function countDown(ends, total, stop) {
  const clock = root.querySelector('[data-clock]');
  const ring = root.querySelector('[data-ring]');
  const tick = () => {
    const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    if (clock) clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (ring) ring.setAttribute('stroke-dasharray', `${(left / total) * 163.4} 163.4`);
    if (left === 0) stop();
  };
  tick();
  return setInterval(tick, 250);
}

async function begin(event) {
  event.preventDefault();
  const showName = event.target.elements.showName.checked;
  const way = event.target.elements.way && event.target.elements.way.value;
  if (way) localStorage.setItem('signing-way', way);
  if (way === 'phone') {
    event.submitter.disabled = true;
    await byPhone(showName);
  } else {
    await byNcaLayer(showName);
  }
}

async function byNcaLayer(showName) {
  const control = new AbortController();
  show('waiting');
  root.querySelector('[data-cancel]').addEventListener('click', () => control.abort(new NoSignature('cancelled')));
  const patience = Number(seconds);
  const timer = countDown(Date.now() + patience * 1000, patience, () => control.abort(new NoSignature('timeout')));
  try {
    const statement = await patiently(() => call(`${documents}/${petition}?showName=${showName}`));
    mustMatchThePage(statement.document, showName);
    control.signal.throwIfAborted();
    const cms = await sign(ncalayer, statement.document, lang, control.signal);
    clearInterval(timer);
    await handOver({ showName, cms });
  } catch (problem) {
    explain(problem);
  } finally {
    clearInterval(timer);
  }
}

/** The code on the screen and how to stop following it. */
let code = null;

async function byPhone(showName) {
  const body = JSON.stringify({ petitionId: petition, showName, language: lang, link });
  try {
    const session = await patiently(() =>
      call(codes, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }),
    );
    session.showName = showName;
    session.ends = Date.now() + session.seconds * 1000;
    // The app comes in front of the page, which the phone may load anew afterwards.
    sessionStorage.setItem(keptCode, JSON.stringify(session));
    useCode(session);
  } catch (problem) {
    explain(problem);
  }
}

function useCode(session) {
  code = { session, stop: follow(session, told) };
  showCode();
}

function dropCode() {
  if (!code) return;
  code.stop();
  clearInterval(code.timer);
  code = null;
  sessionStorage.removeItem(keptCode);
}

function showCode() {
  const { session } = code;
  show('code', { control: session.control });
  for (const image of root.querySelectorAll('[data-image]')) image.src = session.image;
  root.querySelector('[data-app]').href = session.appLink;
  root.querySelector('[data-cancel-code]').addEventListener('click', () => giveUp(() => show('cancelled')));
  root.querySelector('[data-other-way]').addEventListener('click', () =>
    giveUp(() => {
      localStorage.setItem('signing-way', 'ncalayer');
      ready();
    }),
  );
  clearInterval(code.timer);
  code.timer = countDown(session.ends, session.seconds, () => clearInterval(code && code.timer));
}

/** Ends the session, so that nobody signs by a code that its owner gave up; too late once a signature came. */
async function giveUp(then) {
  const ended = await fetch(code.session.status, { method: 'DELETE' }).catch(() => ({}));
  if (!code || !(ended.ok || ended.status === 404)) return;
  dropCode();
  then();
}

function told(view) {
  if (['WAITING', 'SCANNED', 'OPENED'].includes(view.state)) {
    if (!root.querySelector('[data-step]')) showCode();
    for (const step of root.querySelectorAll('[data-step]')) step.hidden = step.dataset.step !== view.state;
    return;
  }
  clearInterval(code.timer);
  if (view.state === 'REFUSED') {
    const state = STATES[view.refusal] || 'refused';
    if (state === 'already' || state === 'closed') dropCode();
    explain(new Refused(state));
    return;
  }
  const { showName } = code.session;
  dropCode();
  if (view.state === 'EXPIRED') {
    show('code-over');
    root.querySelector('[data-new-code]').addEventListener('click', () => byPhone(showName));
  } else {
    settle({}, view);
  }
}

async function handOver(signature) {
  // Kept in this tab until the server has answered: a lost connection or a reload loses no signature,
  // and the server answers the same signature twice with the same receipt.
  sessionStorage.setItem(kept, JSON.stringify({ signature }));
  show('sending');
  const body = author ? signature : { petitionId: petition, ...signature };
  const receipt = await patiently(() =>
    call(send, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );
  settle(signature, receipt);
}

function settle(signature, receipt) {
  sessionStorage.setItem(kept, JSON.stringify({ signature, receipt }));
  if (receipt.status) waitForTheCheck(signature, receipt);
  else succeeded(signature, receipt);
}

/** What became of a signature whose certificate could not be checked for revocation at once. */
const DECIDED = { REVOKED: 'revoked', ALREADY_SIGNED: 'already', STATEMENT_OUTDATED: 'refused', REFUSED: 'refused', UNVERIFIABLE: 'refused' };

async function waitForTheCheck(signature, receipt) {
  show('pending');
  for (;;) {
    await new Promise((later) => setTimeout(later, 5000));
    const now = await call(receipt.status).catch(() => ({}));
    if (now.state === 'COUNTED') {
      settle(signature, now.receipt);
      return;
    }
    if (DECIDED[now.state]) {
      explain(new Refused(DECIDED[now.state]));
      return;
    }
  }
}

async function resend() {
  const { signature } = JSON.parse(sessionStorage.getItem(kept));
  try {
    await handOver(signature);
  } catch (problem) {
    explain(problem);
  }
}

function explain(problem) {
  const state = problem.state || problem.kind;
  if (!state) {
    show('refused', { detail: '' });
    throw problem;
  }
  if (problem.state && !['unavailable', 'unknown', 'login'].includes(state)) sessionStorage.removeItem(kept);
  const resendable = sessionStorage.getItem(kept) !== null;
  show(state, { detail: problem.detail || '' });
  for (const button of root.querySelectorAll('[data-resend]')) button.hidden = !resendable;
}

/** Date and hour in the Republic's one zone, UTC+5; digits only, so no language is needed. */
function localTime(instant) {
  const at = new Date(new Date(instant).getTime() + 5 * 3600 * 1000).toISOString();
  return `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}, ${at.slice(11, 16)}`;
}

function succeeded(signature, receipt) {
  show('done', { receipt: receipt.leafHash || '', received: receipt.receivedAt ? localTime(receipt.receivedAt) : '' });
  const file = root.querySelector('[data-download]');
  if (!signature.cms) {
    for (const part of root.querySelectorAll('[data-download], [data-file]')) part.hidden = true;
    root.querySelector('[data-no-file]').hidden = false;
    return;
  }
  const pem = signature.cms.includes('-----')
    ? signature.cms
    : `-----BEGIN CMS-----\n${signature.cms.replace(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`;
  file.href = URL.createObjectURL(new Blob([pem], { type: 'application/pkcs7-signature' }));
  file.download = `${receipt.leafHash || petition}.cms.pem`;
}

async function showStatement() {
  const place = document.querySelector('[data-statement]');
  const statement = await patiently(() => call(`${documents}/${petition}?showName=false`));
  place.textContent = decoded(statement.document);
}

const earlier = JSON.parse(sessionStorage.getItem(kept) || 'null');
if (earlier && earlier.receipt) settle(earlier.signature, earlier.receipt);
else if (earlier) show('unavailable');
else if (sessionStorage.getItem(keptCode)) useCode(JSON.parse(sessionStorage.getItem(keptCode)));
else ready();
const details = document.querySelector('[data-statement-of]');
if (details) details.addEventListener('toggle', () => showStatement().catch(explain), { once: true });
