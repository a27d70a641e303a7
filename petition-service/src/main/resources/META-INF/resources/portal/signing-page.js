// What the pages share on which a citizen's key signs: one state at a time, and NCALayer. All wording is in <template>
// elements that the server rendered in the reader's language.
import { NoSignature, sign } from './nca-layer.js';
import { Refused, patiently } from './services.js';

export const root = document.getElementById('signing');
const { lang, ncalayer, seconds } = root.dataset;
const title = document.title;

export function show(state, fill = {}) {
  // Not every page has words for every refusal; each has these.
  const template = document.getElementById(`state-${state}`) || document.getElementById('state-refused');
  const content = template.content.cloneNode(true);
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
  return root;
}

/** Calls `act` for a button of any state, by its data attribute. */
export function onClick(name, act) {
  root.addEventListener('click', (event) => {
    if (event.target.closest(`[data-${name}]`)) act();
  });
}

/** Shows why nothing came of it; `problem` is a Refused or a NoSignature. */
export function explain(problem) {
  const state = problem.state || problem.kind;
  if (!state) {
    show('refused', { detail: '' });
    throw problem;
  }
  show(state, { detail: problem.detail || '' });
}

export function countDown(ends, total, stop) {
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

export function decoded(base64) {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
}

/** Never sign bytes that say something else than this page does. */
export function mustSay(document64, expected) {
  const said = JSON.parse(decoded(document64));
  for (const [member, value] of Object.entries(expected)) {
    if (said[member] !== value) throw new Refused('text');
  }
  return document64;
}

/** The CMS over the base64 bytes that `fetched` brings, by the key in NCALayer; throws a Refused or a NoSignature. */
export async function signed(fetched) {
  const control = new AbortController();
  show('waiting');
  root.querySelector('[data-cancel]').addEventListener('click', () => control.abort(new NoSignature('cancelled')));
  const patience = Number(seconds);
  const timer = countDown(Date.now() + patience * 1000, patience, () => control.abort(new NoSignature('timeout')));
  try {
    const document64 = await patiently(fetched);
    control.signal.throwIfAborted();
    return await sign(ncalayer, document64, lang, control.signal);
  } finally {
    clearInterval(timer);
  }
}
