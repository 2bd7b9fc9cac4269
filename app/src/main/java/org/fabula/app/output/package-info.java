/**
 * The forms a reading is written in, or a table of it: JSON, terminal, CSV, Markdown, TimelineJS,
 * iCalendar. Writers print; they decide nothing.
 */
@NullMarked
package org.fabula.app.output;

import org.jspecify.annotations.NullMarked;
