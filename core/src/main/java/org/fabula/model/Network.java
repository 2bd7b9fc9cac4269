package org.fabula.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The one place that knows ONNX Runtime. Shared between threads: each caller computes on its own
 * thread and no other is started.
 */
final class Network {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Network(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the native library, once for the whole process.
   *
   * @throws IllegalStateException where it cannot be; the message says what to do
   */
  static void loadLibrary() {
    environment();
  }

  private static OrtEnvironment environment() {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "fabula");
      environment.setTelemetry(false);
      return environment;
    } catch (LinkageError | RuntimeException | OrtException e) {
      throw new IllegalStateException(unusable(e), e);
    }
  }

  private static String unusable(Throwable e) {
    return "the native library of ONNX Runtime cannot be loaded ("
        + firstLine(reason(e))
        + "); it needs Linux with glibc, macOS or Windows on a processor it is built for, and a"
        + " temporary folder that can be written and executed: -Djava.io.tmpdir=FOLDER names"
        + " another";
  }

  private static Throwable reason(Throwable e) {
    Throwable reason = e;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason;
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Makes a network.
   *
   * @param model the bytes of an ONNX file, in a direct buffer, which is not needed afterwards
   * @throws IllegalArgumentException where the bytes are no model
   * @throws IllegalStateException where the native library cannot be loaded
   */
  static Network open(ByteBuffer model) {
    OrtEnvironment environment = environment();
    try (SessionOptions options = options()) {
      return new Network(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    // Callers read stories side by side; threads of the network's own would wait for each other.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    // Windows differ in length, so that a plan of memory made for one fits no other.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  /** What the model says of itself. */
  Map<String, String> metadata() {
    try {
      return session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  /** Reads one window. */
  WindowOutput read(WindowInput input) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      tensors.put("pieces", tensor(input.pieces()));
      tensors.put("shapes", tensor(input.shapes()));
      tensors.put("first", tensor(input.first()));
      tensors.put("last", tensor(input.last()));
      tensors.put("sentence", tensor(input.sentence()));
      try (OrtSession.Result result = session.run(tensors)) {
        return new WindowOutput(
            input.window(),
            floats(result, "tags"),
            floats(result, "arcs"),
            floats(result, "pairs"));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be run: " + firstLine(e), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {values.length});
  }

  private static float[] floats(OrtSession.Result result, String name) {
    OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
    float[] values = new float[(int) tensor.getInfo().getNumElements()];
    tensor.getFloatBuffer().get(values);
    return values;
  }
}
