package kz.listeningstate.petition.portal;

/**
 * What is wrong with one field of a form, in the reader's language.
 *
 * @param field name and anchor of the field
 * @param label the field's own words
 */
record FieldProblem(String field, String label, String message) {}
