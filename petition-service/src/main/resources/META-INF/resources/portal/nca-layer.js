// NCALayer's web-socket protocol, only what signing needs. One connection per signature: the
// program greets first, answers one request, and is left alone again. Addresses and messages: the
// National Certification Authority's public SDK; the official client library is not used because it
// also fetches a second address on every connect, which the page's CSP rightly refuses.

/** Why no signature came back: absent, blocked, cancelled, timeout, refused (reason in `detail`). */
export class NoSignature extends Error {
  constructor(kind, detail) {
    super(kind);
    this.kind = kind;
    this.detail = detail;
  }
}

// An individual's signing certificate: e-mail protection (the NCA's mark for signing) and individual.
const SIGNING_KEYS = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'];

function request(data, locale) {
  return JSON.stringify({
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: ['PKCS12', 'AKKaztokenStore', 'AKKZIDCardStore', 'AKEToken72KStore', 'AKJaCartaStore', 'AKAKEYStore'],
      format: 'cms',
      data,
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: { extKeyUsageOids: SIGNING_KEYS, iin: '', bin: '', serialNumber: '', chain: null },
      locale,
    },
  });
}

/** Reads an answer: undefined for a greeting or heartbeat, the CMS, or throws NoSignature. */
function signatureIn(text) {
  if (text === '--heartbeat--') return undefined;
  const answer = JSON.parse(text);
  if (answer.result && answer.result.version) return undefined;
  if (answer.status === false) throw new NoSignature('refused', answer.details || answer.message || answer.code);
  const result = answer.body && answer.body.result;
  // A closed window answers "status: true" without a result: the person changed their mind.
  if (!result || (Array.isArray(result) && !result.length)) throw new NoSignature('cancelled');
  return Array.isArray(result) ? result[0] : result;
}

async function blocked() {
  // Chromium asks before a page may reach a program on this computer; older browsers know no such permission.
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      if ((await navigator.permissions.query({ name })).state === 'denied') return true;
    } catch (unknownPermission) {
      continue;
    }
  }
  return false;
}

/**
 * Asks NCALayer at `url` for a detached CMS over the base64 `data`.
 * @param {AbortSignal} signal aborting closes the connection; its reason is the NoSignature to throw
 * @returns {Promise<string>} CMS, PEM or base64
 */
export function sign(url, data, locale, signal) {
  return new Promise((resolve, reject) => {
    let asked = false;
    let settled = false;
    let socket;
    const settle = (act, value) => {
      if (settled) return;
      settled = true;
      if (socket) socket.close();
      act(value);
    };
    const fail = async (kind) => settle(reject, new NoSignature((await blocked()) ? 'blocked' : kind));
    signal.addEventListener('abort', () => settle(reject, signal.reason));
    try {
      socket = new WebSocket(url);
    } catch (refusedByTheBrowser) {
      fail('absent');
      return;
    }
    socket.onerror = () => fail('absent');
    socket.onclose = () => fail(asked ? 'cancelled' : 'absent');
    socket.onmessage = (message) => {
      try {
        const cms = signatureIn(message.data);
        if (cms !== undefined) {
          settle(resolve, cms);
        } else if (!asked) {
          asked = true;
          socket.send(request(data, locale));
        }
      } catch (problem) {
        settle(reject, problem instanceof NoSignature ? problem : new NoSignature('refused', String(problem)));
      }
    };
  });
}
