// The latest checkpoint, read by the browser itself: size, root, who confirmed it and when.
import { moment, number } from './figures.js';
import { bytes, hex, readCheckpoint } from './log-entry.js';

/** Of a cosignature (c2sp.org/tlog-cosignature, type 04): key id [4], time u64 in seconds, signature [64]. */
const COSIGNATURE = 76;

const panel = document.getElementById('log');

function fill(name, text) {
  panel.querySelector(`[data-${name}]`).textContent = text;
  const row = panel.querySelector(`[data-row="${name}"]`);
  if (row) row.hidden = false;
}

/** Names and times of the lines "— name base64" that are cosignatures. */
function cosignatures(note) {
  return note
    .split('\n')
    .filter((line) => line.startsWith('\u2014 '))
    .map((line) => line.split(' '))
    .map(([, name, signature]) => ({ name, signature: bytes(signature) }))
    .filter(({ signature }) => signature.length === COSIGNATURE)
    .map(({ name, signature }) => ({ name, at: Number(new DataView(signature.buffer).getBigUint64(4)) * 1000 }));
}

async function read() {
  const answer = await fetch(panel.dataset.checkpoint);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const note = await answer.text();
  const { origin, size, root } = readCheckpoint(note);
  fill('origin', origin);
  fill('size', number(size));
  fill('root', hex(root));
  const by = cosignatures(note);
  if (by.length === 0) return;
  fill('cosigned', by.map(({ name }) => name).join(', '));
  fill('made', moment(Math.max(...by.map(({ at }) => at))));
}

read().catch((away) => {
  panel.querySelector('[data-figures]').hidden = true;
  panel.querySelector('[data-away]').hidden = false;
  console.warn(away.message);
});
