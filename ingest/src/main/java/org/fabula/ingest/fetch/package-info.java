/**
 * Web addresses to what the server answered. Comes in: an address; goes out: the answer as it was
 * sent, or one clear reason. Knows HTTP and networks, not formats; {@link
 * org.fabula.ingest.fetch.Fetcher} is the door, and nothing here is loaded before an address is
 * read.
 */
@NullMarked
package org.fabula.ingest.fetch;

import org.jspecify.annotations.NullMarked;
