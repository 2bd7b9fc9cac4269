package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.chronology.Row;
import org.fabula.dossier.Statement.Holder;
import org.fabula.dossier.Statement.Part;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.people.Actor;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the stories of a dossier once their events and actors are merged: what conflicts
 * are sought in.
 */
final class Merged {
  private final List<Report> reports;
  private final List<String> ids;
  private final int[] order;
  private final int[] ranks;
  private final SharedEvents same;
  private final Parties parties;
  private final List<List<Occurrence>> groups;
  private final Map<Holder, Integer> groupOf = new HashMap<>();
  private final List<Map<String, Actor>> actors = new ArrayList<>();
  private final Moment[] moments;
  private final Map<Holder, Integer> depths = new HashMap<>();
  private final Map<Holder, Row> rows = new HashMap<>();

  /**
   * @param reports the stories as given
   * @param ids their ids in the dossier
   * @param order their indexes by rank
   * @param same the events held to be one
   */
  Merged(List<Report> reports, List<String> ids, int[] order, Parties parties, SharedEvents same) {
    this.reports = reports;
    this.ids = ids;
    this.order = order.clone();
    this.same = same;
    this.parties = parties;
    this.groups = same.all();
    this.ranks = new int[order.length];
    this.moments = new Moment[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    for (Occurrence event : same.events()) {
      if (event.event().eventClass() != EventClass.REPORTING) {
        depths.put(
            new Holder(order[event.story()], Part.EVENT, event.event().id()),
            event.telling().depth());
      }
    }
    for (int story = 0; story < reports.size(); story++) {
      for (Row row : reports.get(story).rows()) {
        String lead = lead(story, row.events());
        if (lead != null) {
          rows.putIfAbsent(new Holder(story, Part.EVENT, lead), row);
        }
      }
      moments[story] = Moment.of(reports.get(story).story());
      Map<String, Actor> own = new HashMap<>();
      reports.get(story).actors().forEach(actor -> own.putIfAbsent(actor.id(), actor));
      actors.add(own);
    }
    for (int group = 0; group < groups.size(); group++) {
      for (Occurrence event : groups.get(group)) {
        groupOf.put(new Holder(order[event.story()], Part.EVENT, event.event().id()), group);
      }
    }
  }

  int size() {
    return reports.size();
  }

  Report report(int story) {
    return reports.get(story);
  }

  String text(int story) {
    return reports.get(story).story().text();
  }

  /** Index of the story as given. */
  int story(int rank) {
    return order[rank];
  }

  /** The stories near one, by rank, with how like it they are. */
  Map<Integer, Double> near(int rank) {
    return same.near(rank);
  }

  /** What speaks for two events being one, the day not counted where it speaks against it. */
  double score(Occurrence one, Occurrence other) {
    return same.score(one, other);
  }

  /** How like each other two stories are beside some of their words, as those of a name. */
  double likeness(int story, int other, Set<String> beside) {
    Map<String, Double> words = reports.get(story).gist().words();
    double sum = 0;
    for (Map.Entry<String, Double> word :
        new TreeMap<>(reports.get(other).gist().words()).entrySet()) {
      if (!beside.contains(word.getKey())) {
        sum += words.getOrDefault(word.getKey(), 0.0) * word.getValue();
      }
    }
    return sum;
  }

  List<List<Occurrence>> groups() {
    return groups;
  }

  /** The group of events held to be one in which an event of a story is; -1 where in none. */
  int group(int story, @Nullable String event) {
    return event == null ? -1 : groupOf.getOrDefault(new Holder(story, Part.EVENT, event), -1);
  }

  /**
   * The words that tell an event: those of the row that it leads, so that they can be read alone;
   * else its own.
   */
  Span told(int story, Event event) {
    Row row = row(story, event);
    return row == null ? event.span() : row.span();
  }

  /** The row that an event leads; null where it is told in passing. */
  @Nullable Row row(int story, Event event) {
    return rows.get(new Holder(story, Part.EVENT, event.id()));
  }

  /** Of the events of a row the one that leads it, which is the highest in its sentence. */
  @Nullable String lead(int story, List<String> events) {
    String lead = null;
    int depth = Integer.MAX_VALUE;
    for (String event : events) {
      int own = depths.getOrDefault(new Holder(story, Part.EVENT, event), Integer.MAX_VALUE);
      lead = own < depth ? event : lead;
      depth = Math.min(own, depth);
    }
    return lead;
  }

  @Nullable Actor actor(int story, @Nullable String id) {
    return id == null ? null : actors.get(story).get(id);
  }

  /** The id in the dossier of a story's actor, or null. */
  @Nullable String party(int story, @Nullable String actor) {
    return actor == null ? null : parties.id(ids.get(story), actor);
  }

  Moment moment(int story) {
    return moments[story];
  }

  /**
   * What a part of a reading claims.
   *
   * @param saidBy id in the story of the actor on whose word it rests, or null
   */
  Statement statement(
      int story, Part part, String id, Span span, String value, @Nullable String saidBy) {
    return new Statement(
        story,
        ranks[story],
        span,
        value,
        party(story, saidBy),
        new Holder(story, part, id),
        null,
        moments[story]);
  }

  /** What the row that an event leads claims, or where it leads none, its own words. */
  Statement statement(Occurrence event, String value) {
    int story = story(event.story());
    return statement(
        story,
        Part.EVENT,
        event.event().id(),
        told(story, event.event()),
        value,
        event.event().saidBy());
  }
}
