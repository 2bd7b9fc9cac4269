package org.fabula.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Ids for stories whose own id another story has. The first, in the order of the files of the
 * input, keeps it; others get digits made of where they stand, so that they keep that id whatever
 * other inputs come and go.
 */
final class Names implements Serializable {
  private static final long serialVersionUID = 1;

  /** Hexadecimal digits behind an id. */
  private static final int DIGITS = 10;

  /** By part, then by place in the part. */
  private final Map<Integer, Map<Integer, String>> names = new HashMap<>();

  /** Where a story stands. */
  private record Seat(String input, int seat, long number) implements Serializable {
    String id(String own) {
      return own + "-" + Mark.of(input, seat).substring(0, DIGITS);
    }
  }

  private Names() {}

  /** Finds the ids that several stories have. */
  static Names of(JavaRDD<Part> parts, OutFolder out) {
    Names names = new Names();
    parts
        .flatMapToPair(part -> seats(part, out).iterator())
        .groupByKey()
        .flatMapToPair(same -> renamed(same._1(), same._2()).iterator())
        .collect()
        .forEach(
            renamed ->
                names
                    .names
                    .computeIfAbsent(Part.index(renamed._1()), part -> new HashMap<>())
                    .put(Part.place(renamed._1()), renamed._2()));
    return names;
  }

  private static List<Tuple2<String, Seat>> seats(Part part, OutFolder out) throws IOException {
    List<Tuple2<String, Seat>> seats = new ArrayList<>();
    for (Parcel.Head head : Parcel.heads(out.known(Part.STORIES + part.name()))) {
      Seat seat = new Seat(head.input(), head.seat(), part.number(seats.size()));
      seats.add(new Tuple2<>(head.id(), seat));
    }
    return seats;
  }

  private static List<Tuple2<Long, String>> renamed(String id, Iterable<Seat> same) {
    List<Seat> seats = new ArrayList<>();
    same.forEach(seats::add);
    seats.sort(Comparator.comparing(Seat::input).thenComparingInt(Seat::seat));
    return seats.stream().skip(1).map(seat -> new Tuple2<>(seat.number(), seat.id(id))).toList();
  }

  /** The id of a story. */
  String id(Part part, int place, String own) {
    return names.getOrDefault(part.index(), Map.of()).getOrDefault(place, own);
  }

  /** Tells apart what becomes of the ids of a part. */
  String mark(Part part) {
    Map<Integer, String> own = names.getOrDefault(part.index(), Map.of());
    return Mark.of(own.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
  }
}
