/**
 * The desk: dossiers served to a page on this machine, or with a token to another. Routes are a
 * table; what registers them also describes them. Whatever is slow is a job or is remembered.
 */
@NullMarked
package org.fabula.app.desk;

import org.jspecify.annotations.NullMarked;
