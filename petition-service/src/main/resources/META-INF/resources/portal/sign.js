// The signing page: fetch the exact bytes, have them signed, hand the signature over, show one state.
import { follow } from './egov-mobile.js';
import { askForNumber } from './my-number.js';
import { handOut, offer, pem } from './receipt.js';
import { Refused, STATES, call, patiently, post } from './services.js';
import * as page from './signing-page.js';

const { root, show, countDown, onClick } = page;
const { petition, text, lang, documents, send, author, codes, link, over } = root.dataset;
const kept = `signature-of-${petition}`;
const keptCode = `code-of-${petition}`;
const keptPrevious = `previous-of-${petition}`;

/** Hash of the citizen's last withdrawal in this petition, which a new statement must name; null for a first signature. */
let previous = sessionStorage.getItem(keptPrevious);

function ready() {
  show('ready');
  const form = root.querySelector('form');
  form.addEventListener('submit', begin);
  if (!form.elements.way) return;
  const small = matchMedia('(max-width: 640px)').matches ? 'phone' : 'ncalayer';
  form.elements.way.value = previous ? 'ncalayer' : localStorage.getItem('signing-way') || small;
  // What a telephone shows and signs speaks of first signatures only.
  root.querySelector('[data-again-note]').hidden = !previous;
  for (const way of form.elements.way) way.disabled = Boolean(previous) && way.value === 'phone';
  const explainWay = () => {
    for (const part of form.querySelectorAll('[data-way]')) part.hidden = part.dataset.way !== form.elements.way.value;
  };
  form.addEventListener('change', explainWay);
  explainWay();
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

async function statement(showName) {
  const address = `${documents}/${petition}`;
  const first = () => call(`${address}?showName=${showName}`);
  const { document: bytes } = await (previous ? post(address, { showName, previous }) : first());
  return page.mustSay(bytes, { action: 'sign', petition, text, showName, previous });
}

async function byNcaLayer(showName) {
  try {
    const cms = await page.signed(() => statement(showName));
    await handOver(previous ? { showName, previous, cms } : { showName, cms });
  } catch (problem) {
    explain(problem);
  }
}

/** The statement signed was of before a withdrawal: ask which one, then sign the new statement. */
async function signAgain() {
  try {
    const { receipt, previous: last } = await askForNumber(petition);
    if (receipt) settle({}, receipt);
    else usePrevious(last);
  } catch (problem) {
    explain(problem);
  }
}

function usePrevious(hash) {
  previous = hash;
  if (hash) sessionStorage.setItem(keptPrevious, hash);
  else sessionStorage.removeItem(keptPrevious);
  ready();
}

async function withdrawalFile({ target }) {
  if (!target.matches('[data-withdrawal-file]')) return;
  const file = target.files[0] && target.files[0].size < 100_000 ? await target.files[0].text() : '';
  let said = {};
  try {
    said = JSON.parse(file) || {};
  } catch (noFileOfOurs) {
    said = {};
  }
  const fits = said.petitionId === petition && /^[0-9a-f]{64}$/.test(said.withdrawal);
  if (fits) {
    usePrevious(said.withdrawal);
    return;
  }
  root.querySelector('[data-bad-withdrawal]').hidden = false;
  target.setAttribute('aria-invalid', 'true');
  // What is hidden would be read out all the same.
  target.setAttribute('aria-describedby', 'withdrawale');
}

/** The code on the screen and how to stop following it. */
let code = null;

async function byPhone(showName) {
  const body = { petitionId: petition, showName, language: lang, link };
  try {
    const session = await patiently(() => post(codes, body));
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
    if (['already', 'closed', 'outdated'].includes(state)) dropCode();
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
  settle(signature, await patiently(() => post(send, body)));
}

function settle(signature, receipt) {
  sessionStorage.setItem(kept, JSON.stringify({ signature, receipt }));
  if (receipt.status) waitForTheCheck(signature, receipt);
  else succeeded(signature, receipt);
}

/** What became of a signature whose certificate could not be checked for revocation at once. */
const DECIDED = {
  REVOKED: 'revoked',
  ALREADY_SIGNED: 'already',
  STATEMENT_OUTDATED: 'outdated',
  REFUSED: 'refused',
  UNVERIFIABLE: 'unverifiable',
  WITHDRAWN: 'pending-over',
};

async function waitForTheCheck(signature, receipt) {
  show('pending');
  const takeBack = root.querySelector('[data-take-back]');
  // Whoever looks at a screen that showed a code need not be the signer.
  takeBack.hidden = !signature.cms;
  root.querySelector('[data-by-phone]').hidden = Boolean(signature.cms);
  takeBack.addEventListener('click', async () => {
    takeBack.disabled = true;
    // What became of it is asked for below, whatever comes of this.
    await fetch(receipt.status, { method: 'DELETE' }).catch(() => null);
  });
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
    takeBack.disabled = false;
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
  if (problem.state && !['unavailable', 'unknown', 'login'].includes(problem.state)) sessionStorage.removeItem(kept);
  const resendable = sessionStorage.getItem(kept) !== null;
  page.explain(problem);
  for (const part of root.querySelectorAll('[data-resend], [data-kept]')) part.hidden = !resendable;
}

function succeeded(signature, receipt) {
  sessionStorage.removeItem(keptPrevious);
  // A withdrawal that got no answer was of the signature before this one.
  sessionStorage.removeItem(`withdrawal-of-${petition}`);
  show('done');
  if (signature.cms) {
    const name = `${receipt.leafHash || petition}.cms.pem`;
    offer(root.querySelector('[data-download]'), name, pem(signature.cms), 'application/pkcs7-signature');
  } else {
    root.querySelector('[data-file]').hidden = true;
    root.querySelector('[data-no-file]').hidden = Boolean(receipt.secret);
  }
  if (receipt.leafHash && !author) handOut(root, receipt);
}

async function showStatement() {
  const place = document.querySelector('[data-statement]');
  place.textContent = page.decoded(await patiently(() => statement(false)));
}

onClick('retry', () => {
  if (over) location.reload();
  else if (code) showCode();
  else ready();
});
onClick('resend', resend);
onClick('sign-again', signAgain);
root.addEventListener('change', withdrawalFile);

const earlier = JSON.parse(sessionStorage.getItem(kept) || 'null');
if (earlier && earlier.receipt) settle(earlier.signature, earlier.receipt);
else if (earlier) show('unavailable');
// After closing the page stands as it is, but whoever signed in time learns here what became of it.
else if (over) sessionStorage.removeItem(keptCode);
else if (sessionStorage.getItem(keptCode)) useCode(JSON.parse(sessionStorage.getItem(keptCode)));
else ready();
const details = document.querySelector('[data-statement-of]');
if (details) details.addEventListener('toggle', () => showStatement().catch(explain), { once: true });
