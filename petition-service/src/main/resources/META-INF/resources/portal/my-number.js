// "Did I sign?": the citizen's key signs a question that serves once; the answer is their own number in this petition.
import { patiently, post } from './services.js';
import { mustSay, show, signed } from './signing-page.js';

const ADDRESS = '/api/v1/nullifiers';

/**
 * Asks; shows the wait meanwhile.
 * @returns {Promise<{nullifier, vrfPublicKey, vrfProof, receipt, previous, treeSize}>} as the API gives it
 */
export async function askForNumber(petition) {
  let challenge;
  const cms = await signed(async () => {
    const issued = await post(`${ADDRESS}/challenges`, { petitionId: petition });
    challenge = issued.challenge;
    return mustSay(issued.document, { action: 'ask', petition, challenge });
  });
  show('sending');
  return patiently(() => post(ADDRESS, { challenge, petitionId: petition, cms }));
}
