// An entry of the public log and the proof that it is in it: signature-service/contracts, RFC 9162 and c2sp.org/tlog-proof.
// What a browser can check without anybody's word is checked here; signatures are the auditor's program's.

const KINDS = { 3: { 1: 'electronic', 2: 'paper' }, 4: {} };
const HEADER = 22;
const LONGEST_PATH = 63;

export function bytes(base64) {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

export function hex(of) {
  return Array.from(of, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

/** RFC 9162, 2.1.1. */
export function leafHash(leaf) {
  return sha256([0], leaf);
}

/** Petition, hour (an instant) and kind of a leaf SIGN or WITHDRAW, the two that have a receipt. */
export function readLeaf(leaf) {
  const [version, type] = leaf;
  if (version !== 1 || !(type in KINDS) || leaf.length !== HEADER + 65) throw new Error('no leaf of a signature');
  const id = hex(leaf.slice(2, 18));
  const hours = new DataView(leaf.buffer, leaf.byteOffset).getUint32(18);
  return {
    petition: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    hour: hours * 3600 * 1000,
    kind: type === 4 ? 'withdrawn' : KINDS[type][leaf[HEADER]] || 'other',
  };
}

/** Lines of a checkpoint: origin, size, base64 root. */
export function readCheckpoint(note) {
  const [origin, size, root] = note.split('\n');
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes(root).length !== 32) throw new Error('no checkpoint');
  return { origin, size: Number(size), root: bytes(root) };
}

export function readProof(text) {
  const end = text.indexOf('\n\n');
  const [version, ...lines] = text.slice(0, end).split('\n');
  const [index, ...path] = lines.filter((line) => !line.startsWith('extra '));
  if (end < 0 || version !== 'c2sp.org/tlog-proof@v1' || !/^index (0|[1-9]\d{0,15})$/.test(index)) throw new Error('no proof');
  if (path.length > LONGEST_PATH) throw new Error('too long a path');
  const hashes = path.map(bytes);
  if (hashes.some((hash) => hash.length !== 32)) throw new Error('no hash');
  return { index: Number(index.slice(6)), path: hashes, checkpoint: readCheckpoint(text.slice(end + 2)) };
}

/** RFC 9162, 2.1.3.2. */
export async function isIncluded(hash, { index, path, checkpoint }) {
  if (index >= checkpoint.size) return false;
  let node = index;
  let last = checkpoint.size - 1;
  let root = hash;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      root = await sha256([1], sibling, root);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      root = await sha256([1], root, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hex(root) === hex(checkpoint.root);
}

/**
 * What a receipt says, read and checked; throws when it is none.
 * @returns {Promise<{hash, petition, hour, kind, index, checkpoint, holds}>}
 */
export async function readReceipt(receipt) {
  if (receipt.v !== 1) throw new Error('no receipt');
  const leaf = bytes(receipt.leaf);
  const proof = readProof(receipt.tlogProof);
  const said = readLeaf(leaf);
  const hash = await leafHash(leaf);
  const holds = said.petition === receipt.petitionId && proof.index === receipt.index && (await isIncluded(hash, proof));
  return { ...said, hash: hex(hash), index: proof.index, checkpoint: proof.checkpoint, holds };
}
