package org.fabula.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabula.Reading;

/**
 * One collection of annotations in the Web Annotation Data Model (W3C, 2017) as JSON-LD: a row, a
 * quotation, a time expression or a mention is an annotation, its target the words in the story.
 * Annotations are written as they come and nothing is held; the document is whole when finished.
 */
public final class AnnotationsForm implements ReadingWriter {
  private final OutputStream out;
  private final StoryIds ids = new StoryIds();
  private int total;

  /** Writes UTF-8 to {@code target}. */
  public AnnotationsForm(OutputStream target) {
    out = target;
  }

  /** Writes the annotations of a dossier; does not close. */
  static void write(Told told, OutputStream target) throws IOException {
    AnnotationsForm form = new AnnotationsForm(target);
    form.add(new Annotations(told, false).all());
    form.finish();
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> add(new Annotations(Told.of(List.of(ids.unique(reading))), true).all());
  }

  private void add(List<Annotations.Annotation> annotations) throws IOException {
    for (Annotations.Annotation annotation : annotations) {
      head(annotation.id());
      out.write((total == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
      try (Json json = Json.compact(line)) {
        json.object(() -> annotation.write(json));
      }
      line.writeTo(out);
      total++;
    }
  }

  /** Opens the collection, whose name is made of that of its first annotation. */
  private void head(String first) throws IOException {
    if (total == 0) {
      String collection = "urn:uuid:" + StoryNames.uuid("collection", first);
      String page = "urn:uuid:" + StoryNames.uuid("page", first);
      write(
          "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\""
              + collection
              + "\",\"type\":\"AnnotationCollection\",\"generator\":{\"type\":\"Software\","
              + "\"name\":\"Fabula\"},\"first\":{\"id\":\""
              + page
              + "\",\"type\":\"AnnotationPage\",\"partOf\":\""
              + collection
              + "\",\"startIndex\":0,\"items\":[");
    }
  }

  private void write(String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void finish() throws IOException {
    head("");
    write((total == 0 ? "" : "\n") + "]},\"total\":" + total + "}\n");
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }
}
