/** Reading petitions when there are many: lists, searches and pages. */
package kz.listeningstate.load.petitions;
