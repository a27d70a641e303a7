// Taking a signature back: which one, the exact bytes, the key, and the log's promise.
import { moment } from './figures.js';
import { hex, bytes, leafHash } from './log-entry.js';
import { asFile, mergeBy, offer, pem } from './receipt.js';
import { post } from './services.js';
import { explain, mustSay, onClick, root, show, signed } from './signing-page.js';

const HASH = /^[0-9a-f]{64}$/;
const DOCUMENTS = '/api/v1/signing-documents';
const LONGEST_FILE = 100_000;

const { petition, over } = root.dataset;
const kept = `withdrawal-of-${petition}`;

/** The hash of this petition's entry that a form, a link of our own or this tab names; empty for none. */
async function chosen(form) {
  const [file] = form.elements.file.files;
  if (file) return file.size > LONGEST_FILE ? '' : fromReceipt(file);
  const typed = form.elements.hash.value.replace(/\s/g, '').toLowerCase();
  return HASH.test(typed) ? typed : '';
}

async function fromReceipt(file) {
  try {
    const receipt = JSON.parse(await file.text());
    return receipt.petitionId === petition ? hex(await leafHash(bytes(receipt.leaf))) : '';
  } catch (noReceipt) {
    return '';
  }
}

function known() {
  const linked = location.hash.slice(1);
  if (HASH.test(linked)) return linked;
  const kept = JSON.parse(sessionStorage.getItem(`signature-of-${petition}`) || '{}');
  return (kept.receipt && kept.receipt.leafHash) || '';
}

function ready() {
  show('ready');
  const form = root.querySelector('form');
  form.elements.hash.value = known();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const signature = await chosen(form);
    root.querySelector('[data-bad-receipt]').hidden = Boolean(signature);
    form.elements.hash.setAttribute('aria-invalid', String(!signature));
    // What is hidden would be read out all the same.
    form.elements.hash.setAttribute('aria-describedby', signature ? 'hashh' : 'hashh hashe');
    if (signature) withdraw(signature);
    else form.elements.hash.focus();
  });
}

async function withdraw(signature) {
  try {
    const cms = await signed(async () => {
      const statement = await post(`${DOCUMENTS}/${petition}/withdrawal`, { signature });
      return mustSay(statement.document, { action: 'withdraw', petition, signature });
    });
    // Kept in this tab until the server has answered: it answers the same message twice with the same promise, and takes
    // no other one back.
    sessionStorage.setItem(kept, JSON.stringify({ signature, cms }));
  } catch (problem) {
    explain(problem);
    return;
  }
  send();
}

async function send() {
  const { signature, cms } = JSON.parse(sessionStorage.getItem(kept));
  show('sending');
  try {
    done(signature, cms, await post('/api/v1/withdrawals', { petitionId: petition, signature, cms }));
  } catch (problem) {
    if (problem.state && !['unavailable', 'unknown'].includes(problem.state)) sessionStorage.removeItem(kept);
    explain(problem);
  }
}

function done(signature, cms, { leafHash: withdrawal, receivedAt, promise }) {
  // The signing page of this tab begins anew, with a statement that names this withdrawal.
  sessionStorage.removeItem(kept);
  sessionStorage.removeItem(`signature-of-${petition}`);
  sessionStorage.removeItem(`receipt-${signature}`);
  sessionStorage.setItem(`previous-of-${petition}`, withdrawal);
  history.replaceState(null, '', location.pathname);
  show('done', { withdrawal, received: moment(receivedAt), 'merge-by': moment(mergeBy(promise)) });
  const short = withdrawal.slice(0, 12);
  const result = { v: 1, petitionId: petition, signature, withdrawal, receivedAt, promise };
  offer(root.querySelector('[data-result-file]'), `withdrawal-${short}.json`, asFile(result));
  offer(root.querySelector('[data-cms-file]'), `withdrawal-${short}.cms.pem`, pem(cms), 'application/pkcs7-signature');
}

onClick('retry', () => {
  if (sessionStorage.getItem(kept)) send();
  else if (over) location.reload();
  else ready();
});
if (sessionStorage.getItem(kept)) show('unavailable');
// After closing the page stands as it is; but whoever lost the answer to a withdrawal in time gets it here.
else if (!over) ready();
