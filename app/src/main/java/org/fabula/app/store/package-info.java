/**
 * Keeps dossiers: their stories with originals, words and readings, in one file (SQLite) or on a
 * server (PostgreSQL). Nothing here knows of commands or forms.
 */
@NullMarked
package org.fabula.app.store;

import org.jspecify.annotations.NullMarked;
