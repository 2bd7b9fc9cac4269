/**
 * Corrections as lines of JSON, in the form {@code fabula-correction/1}: one a line, in one order
 * of fields, so that they can be kept under version control.
 */
@NullMarked
package org.fabula.app.correction;

import org.jspecify.annotations.NullMarked;
