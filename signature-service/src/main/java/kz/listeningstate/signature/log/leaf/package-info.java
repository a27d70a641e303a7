/**
 * What stands in the public log: {@link kz.listeningstate.signature.log.leaf.Leaf} and its seven kinds. Layout only; whether
 * a leaf may follow those before it is not decided here.
 */
package kz.listeningstate.signature.log.leaf;
