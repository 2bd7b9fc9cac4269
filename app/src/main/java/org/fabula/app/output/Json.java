package org.fabula.app.output;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A thin layer over Jackson's generator that also writes strings which are no valid UTF-16: a
 * surrogate without its partner is escaped, so that the text of a story comes back unchanged
 * whatever it holds.
 */
public final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** JSON on one line, in UTF-8. */
  public static Json compact(OutputStream out) {
    return new Json(FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8));
  }

  /** JSON with two spaces a level and line feeds on every system, in UTF-8. */
  public static Json indented(OutputStream out) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }
        };
    return new Json(FACTORY.createGenerator(context, out, JsonEncoding.UTF8));
  }

  /** An object with these fields. */
  public void object(Runnable fields) {
    generator.writeStartObject();
    fields.run();
    generator.writeEndObject();
  }

  /** An array of these values. */
  public void array(Runnable values) {
    generator.writeStartArray();
    values.run();
    generator.writeEndArray();
  }

  /** The name of the field whose value comes next. */
  public void name(String name) {
    generator.writeName(name);
  }

  /** A null. */
  public void nothing() {
    generator.writeNull();
  }

  /** A field with a number. */
  public void number(String name, int value) {
    generator.writeNumberProperty(name, value);
  }

  /** A field with a number. */
  public void number(String name, long value) {
    generator.writeNumberProperty(name, value);
  }

  /** A field with numbers. */
  public void numbers(String name, long... values) {
    generator.writeName(name);
    array(() -> LongStream.of(values).forEach(generator::writeNumber));
  }

  /** Numbers to a hundredth. */
  public void decimals(String name, double... values) {
    generator.writeName(name);
    array(
        () ->
            DoubleStream.of(values)
                .map(value -> Math.round(value * 100) / 100.0)
                .forEach(generator::writeNumber));
  }

  /** A field with a number that is no whole one. */
  public void decimal(String name, double value) {
    generator.writeNumberProperty(name, value);
  }

  /** A field with a truth value. */
  public void bool(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
  }

  /** A field with words, or with null. */
  public void string(String name, @Nullable String value) {
    generator.writeName(name);
    value(value);
  }

  /** A field with a list of words. */
  public void strings(String name, List<String> values) {
    generator.writeName(name);
    array(() -> values.forEach(this::value));
  }

  /** A number or null, as a field. */
  public void numberOrNull(String name, @Nullable Integer value) {
    if (value == null) {
      name(name);
      nothing();
    } else {
      number(name, value.intValue());
    }
  }

  /** The value that a parser stands at, as it is there. */
  public void copy(JsonParser parser) {
    generator.copyCurrentStructure(parser);
  }

  /** A string, or null. */
  public void value(@Nullable String value) {
    if (value == null) {
      generator.writeNull();
    } else if (hasLoneSurrogate(value)) {
      generator.writeRawValue(escaped(value));
    } else {
      generator.writeString(value);
    }
  }

  private static boolean hasLoneSurrogate(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (!isPairAt(value, i)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static boolean isPairAt(String value, int index) {
    return Character.isHighSurrogate(value.charAt(index))
        && index + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(index + 1));
  }

  /** A JSON string of {@code value} in which all but printable ASCII is escaped (RFC 8259). */
  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        out.append("\\u").append(Character.forDigit(c >> 12, 16));
        out.append(Character.forDigit(c >> 8 & 15, 16)).append(Character.forDigit(c >> 4 & 15, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  @Override
  public void close() {
    generator.close();
  }
}
