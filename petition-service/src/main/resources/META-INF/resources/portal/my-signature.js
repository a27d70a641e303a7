// "Did I sign?"
import { number } from './figures.js';
import { askForNumber } from './my-number.js';
import { asFile, handOut, offer } from './receipt.js';
import { explain, onClick, root, show } from './signing-page.js';

const { petition } = root.dataset;

function ready() {
  show('ready');
  root.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
}

async function ask() {
  try {
    answered(await askForNumber(petition));
  } catch (problem) {
    explain(problem);
  }
}

function answered({ receipt, previous, treeSize, nullifier, vrfPublicKey, vrfProof }) {
  show(receipt ? 'yes' : 'no', { number: nullifier, 'at-size': number(treeSize), previous: previous || '' });
  const proof = { v: 1, petitionId: petition, nullifier, vrfPublicKey, vrfProof, treeSize };
  offer(root.querySelector('[data-proof-file]'), `my-number-${nullifier.slice(0, 12)}-private.json`, asFile(proof));
  if (receipt) {
    handOut(root, receipt);
    return;
  }
  root.querySelector('[data-before]').hidden = !previous;
  // The signing page of this tab begins anew: what it kept of a signature that was taken back is over.
  sessionStorage.removeItem(`signature-of-${petition}`);
  if (previous) sessionStorage.setItem(`previous-of-${petition}`, previous);
  else sessionStorage.removeItem(`previous-of-${petition}`);
}

onClick('retry', ready);
ready();
