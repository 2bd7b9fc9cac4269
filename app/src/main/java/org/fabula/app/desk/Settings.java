package org.fabula.app.desk;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is set up.
 *
 * @param store where the dossiers are: a file or an address of PostgreSQL
 * @param folder against which a file is read
 * @param host the address that is listened at
 * @param port the port; 0 takes a free one
 * @param token what whoever asks must know, or null where whoever sits at the machine may ask
 * @param version of Fabula
 * @param reader makes what reads stories
 */
public record Settings(
    String store,
    Path folder,
    String host,
    int port,
    @Nullable String token,
    String version,
    Supplier<Function<Story, Reading>> reader) {}
