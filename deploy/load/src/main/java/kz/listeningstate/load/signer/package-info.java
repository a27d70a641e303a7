/** Citizens by the thousand: minted by the demo authority, kept on disk. */
package kz.listeningstate.load.signer;
