// Hands a receipt out: what there is at once, then the whole of it, in two files. The secret that opens it, the nonce and the
// proof stay in this browser's tab and in the file that the citizen saves.
import { moment, number } from './figures.js';
import { readReceipt } from './log-entry.js';
import { call } from './services.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10_000;

export function offer(link, name, content, type = 'application/json') {
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.hidden = false;
}

export function asFile(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function pem(cms) {
  return cms.includes('-----')
    ? cms
    : `-----BEGIN CMS-----\n${cms.replace(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`;
}

/** The instant until which a promise (contracts/promise.md) promises. */
export function mergeBy(promise) {
  return Number(promise.split('\n')[3]) * 1000;
}

/** What may be shown to anybody. */
export function shareable({ private: secrets, ...rest }) {
  return rest;
}

export function remembered(hash) {
  return JSON.parse(sessionStorage.getItem(`receipt-${hash}`) || 'null');
}

/** Asks until a published checkpoint holds the entry. */
async function whole({ receipt, secret }) {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    try {
      return await call(receipt, { headers: { 'Receipt-Secret': secret } });
    } catch (problem) {
      if (problem.slug !== 'receipt-not-yet' && problem.state !== 'unavailable') throw problem;
    }
    await new Promise((later) => setTimeout(later, pause));
  }
}

function fill(place, name, text) {
  for (const field of place.querySelectorAll(`[data-${name}]`)) field.textContent = text;
  const row = place.querySelector(`[data-row="${name}"]`);
  if (row) row.hidden = false;
}

async function fillWhole(place, receipt, short) {
  const all = await whole(receipt);
  const said = await readReceipt(all);
  const holds = said.holds && said.hash === receipt.leafHash;
  place.querySelector('[data-receipt-broken]').hidden = holds;
  if (holds) {
    fill(place, 'index', number(said.index));
    fill(place, 'tree-size', number(said.checkpoint.size));
  }
  // One that does not hold is its holder's proof of that.
  offer(place.querySelector('[data-share-file]'), `receipt-${short}-shareable.json`, asFile(shareable(all)));
  offer(place.querySelector('[data-private-file]'), `receipt-${short}-private.json`, asFile(all));
}

/** Shows a receipt, as the API gave it with the promise, in the one element of `root`; a screen that showed a code has no secret of it. */
export async function handOut(root, receipt) {
  // The whole receipt may come when the page shows something else already.
  const place = root.firstElementChild;
  fill(place, 'receipt', receipt.leafHash);
  fill(place, 'received', moment(receipt.receivedAt));
  const page = place.querySelector('[data-page]');
  if (page) {
    page.href = `/${document.documentElement.lang}/receipts/${receipt.leafHash}`;
    page.hidden = false;
  }
  const withdraw = place.querySelector('[data-withdraw]');
  if (withdraw) withdraw.hash = receipt.leafHash;
  const short = receipt.leafHash.slice(0, 12);
  fill(place, 'merge-by', moment(mergeBy(receipt.promise)));
  offer(place.querySelector('[data-promise-file]'), `promise-${short}.txt`, receipt.promise, 'text/plain');
  place.querySelector('[data-own-part]').hidden = !receipt.secret;
  if (!receipt.secret) return;
  sessionStorage.setItem(`receipt-${receipt.leafHash}`, JSON.stringify(receipt));
  const waiting = place.querySelector('[data-receipt-waiting]');
  waiting.hidden = false;
  try {
    await fillWhole(place, receipt, short);
  } catch (problem) {
    place.querySelector('[data-receipt-failed]').hidden = false;
    console.warn(problem.message);
  }
  waiting.hidden = true;
}
