// A receipt's page: what this tab holds of it, and the check of a file. Nothing of it is sent anywhere; only the petition that
// it names is looked up.
import { moment, number } from './figures.js';
import { hex, readReceipt } from './log-entry.js';
import { asFile, handOut, offer, remembered, shareable } from './receipt.js';

const LONGEST_FILE = 100_000;

const page = document.getElementById('receipt');
const { hash = '', lang } = page.dataset;
const result = page.querySelector('[data-result]');
const form = page.querySelector('form');

function show(place, state) {
  place.replaceChildren(document.getElementById(`state-${state}`).content.cloneNode(true));
  return place;
}

async function check(event) {
  event.preventDefault();
  const [file] = form.elements.file.files;
  let receipt;
  let said;
  try {
    receipt = JSON.parse(file && file.size <= LONGEST_FILE ? await file.text() : form.elements.text.value);
    said = await readReceipt(receipt);
  } catch (noReceipt) {
    show(result, 'unreadable');
    return;
  }
  if (hash && said.hash !== hash) show(result, 'other');
  else if (!said.holds) show(result, 'broken');
  else await holds(receipt, said);
}

async function holds(receipt, { hash: entry, petition, kind, hour, index, checkpoint }) {
  show(result, 'holds');
  const fill = (name, text) => {
    result.querySelector(`[data-${name}]`).textContent = text;
  };
  fill('entry', entry);
  fill('hour', moment(hour));
  fill('index', number(index));
  fill('tree-size', number(checkpoint.size));
  fill('root', hex(checkpoint.root));
  fill('petition', petition);
  result.querySelector(`[data-kind="${kind}"]`).hidden = false;
  if (receipt.private) {
    result.querySelector('[data-private]').hidden = false;
    const name = `receipt-${entry.slice(0, 12)}-shareable.json`;
    offer(result.querySelector('[data-share-file]'), name, asFile(shareable(receipt)));
  }
  await link(petition, entry);
}

/** A petition that is not public stays a number, and every one does without a network. */
async function link(petition, entry) {
  const answer = await fetch(`/api/v1/petitions/${petition}`, { headers: { Accept: 'application/json' } }).catch(() => ({}));
  if (!answer.ok) return;
  const { number: publicNumber, title, language, acceptsSignatures } = await answer.json();
  if (!publicNumber) return;
  const base = `/${lang}/petitions/${publicNumber}`;
  const name = result.querySelector('[data-petition]');
  Object.assign(name, { href: base, textContent: title, lang: language });
  Object.assign(result.querySelector('[data-mine]'), { href: `${base}/my-signature`, hidden: false });
  const withdraw = result.querySelector('[data-withdraw]');
  Object.assign(withdraw, { href: `${base}/withdraw#${entry}`, hidden: !acceptsSignatures });
}

form.addEventListener('submit', check);
const own = hash && remembered(hash);
if (own) handOut(show(page.querySelector('[data-own]'), 'own'), own);
