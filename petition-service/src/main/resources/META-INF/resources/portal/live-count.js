// A petition's count as it grows: told by server-sent events, asked for every half minute while the stream is broken. What
// the server rendered stays as it is until then. A page that nobody looks at asks for nothing: browsers allow few connections
// to a host, and each stream keeps one. Screen readers are not interrupted: the count is no live region.
import { number, shortMoment } from './figures.js';

const PAUSE = 30_000;
/** A stream that was refused is tried again after so many questions. */
const QUESTIONS = 10;

const panel = document.querySelector('[data-live]');
const { live, goal, shareText, leftText, barText, asOfText, one, few, many } = panel.dataset;
const words = { one, few, many, other: many };
const plural = new Intl.PluralRules(document.documentElement.lang);
let size = Number(panel.dataset.size);
let stream = null;
let asking = null;
let questions = 0;

function fill(name, text) {
  for (const place of document.querySelectorAll(`[data-${name}]`)) {
    place.textContent = text;
    place.hidden = false;
  }
}

/** Sentences come from the server, made for zero. */
function show({ count, treeSize, checkpointedAt }) {
  if (treeSize < size || !checkpointedAt) return;
  size = treeSize;
  const share = Math.min(1, count / Number(goal));
  // As the server computes it: 0.29 * 100 is less than 29.
  const percent = Math.min(100, Math.floor((count * 100) / Number(goal)));
  fill('count', number(count));
  fill('word', words[plural.select(count)]);
  fill('share', shareText.replace('0', percent));
  fill('left', count < goal ? leftText.replace('0', number(goal - count)) : '');
  fill('as-of', asOfText.replace('SIZE', number(treeSize)).replace('TIME', shortMoment(checkpointedAt)));
  panel.querySelector('.prog').setAttribute('aria-label', barText.replace('0', number(count)));
  const bar = panel.querySelector('.prog .fl');
  bar.setAttribute('width', (share * 400).toFixed(1));
  bar.classList.toggle('full', share === 1);
}

async function ask() {
  questions += 1;
  if (questions % QUESTIONS === 0 && stream.readyState === EventSource.CLOSED) listen();
  try {
    const answer = await fetch(live, { headers: { Accept: 'application/json' } });
    if (answer.ok) show(await answer.json());
  } catch (offline) {
    // Asked again after the pause.
    return;
  }
}

function listen() {
  const pulse = panel.querySelector('[data-pulse]');
  // A page that comes back from the browser's cache is told so twice.
  if (stream) stream.close();
  stream = new EventSource(`${live}/events`);
  stream.addEventListener('count', (event) => show(JSON.parse(event.data)));
  stream.onopen = () => {
    pulse.hidden = false;
    clearInterval(asking);
    asking = null;
  };
  stream.onerror = () => {
    pulse.hidden = true;
    asking = asking || setInterval(ask, PAUSE);
  };
}

function rest() {
  stream.close();
  clearInterval(asking);
  asking = null;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) rest();
  else listen();
});
addEventListener('pagehide', rest);
addEventListener('pageshow', (event) => {
  if (event.persisted && !document.hidden) listen();
});
listen();
if (document.hidden) rest();
