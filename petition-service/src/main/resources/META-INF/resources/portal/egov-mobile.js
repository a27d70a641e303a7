// How a code for eGov Mobile stands: told by server-sent events, or asked for when the stream breaks. The service tells
// by one event "state" for each change; the last one is SIGNED, PENDING or EXPIRED.

const OVER = ['SIGNED', 'PENDING', 'EXPIRED'];
const PAUSE = 3000;

/**
 * Calls `seen` with each new state of the session until it is over.
 * @param {{events: string, status: string}} session addresses of the stream and of the question
 * @returns {() => void} stops it
 */
export function follow({ events, status }, seen) {
  const stream = new EventSource(events);
  let asking = null;
  let last = '';
  const stop = () => {
    stream.close();
    clearInterval(asking);
    document.removeEventListener('visibilitychange', back);
    last = null;
  };
  const tell = (view) => {
    const said = JSON.stringify(view);
    if (last === null || said === last) return;
    last = said;
    if (OVER.includes(view.state)) stop();
    seen(view);
  };
  const ask = async () => {
    try {
      const answer = await fetch(status, { headers: { Accept: 'application/json' } });
      if (answer.ok) tell(await answer.json());
      else if (answer.status === 404) tell({ state: 'EXPIRED' });
    } catch (offline) {
      // Asked again after the pause.
      return;
    }
  };
  // A phone freezes the page while the app is in front.
  const back = () => {
    if (!document.hidden) ask();
  };
  document.addEventListener('visibilitychange', back);
  stream.addEventListener('state', (event) => tell(JSON.parse(event.data)));
  stream.onerror = () => {
    stream.close();
    if (last === null || asking) return;
    ask();
    asking = setInterval(ask, PAUSE);
  };
  return stop;
}
