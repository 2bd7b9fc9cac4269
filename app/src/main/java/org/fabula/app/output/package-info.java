/**
 * The forms a reading or a dossier is written in, or a table of it: JSON, terminal, CSV, Markdown,
 * TimelineJS, iCalendar, W3C Web Annotation, FollowTheMoney, Parquet. Writers print; they decide
 * nothing.
 */
@NullMarked
package org.fabula.app.output;

import org.jspecify.annotations.NullMarked;
