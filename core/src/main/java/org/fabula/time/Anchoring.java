package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.fabula.text.Note;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Anchors the expressions of one story, one after the other, and notes what does not fit. */
final class Anchoring {
  /** What leads from a thing to the date it is from. */
  private static final Set<String> DATING = Set.of("date", "dates", "dated", "dating");

  /** What stands between the ends of a range. */
  private static final Set<String> RANGING = Set.of("to", "through", "until", "till");

  /** Before the places and months of a list; "after" or "since" would turn it back. */
  private static final Set<String> LIST_PLACES = Set.of("in", "on", "at", "to", "of", "for");

  /** From this hour on it is night. */
  private static final int LATE = 20;

  /** The hour from which it is evening. */
  private static final int EVENING = 17;

  /** Days after which a weekday of a story is hardly one of the news. */
  private static final int LONG = 60;

  /** Sentences through which a scene goes on. */
  private static final int SCENE = 4;

  /** How far behind its "who" a time may stand in an aside, in tokens. */
  private static final int ASIDE = 7;

  /** Tokens between "born" and its date: "born in the port of Lima on May 3". */
  private static final int BIRTH = 9;

  private final Analysis text;

  /** The day on which what is read was written: of publication, or of the heading above it. */
  private @Nullable LocalDate written;

  private String writing = Place.PUBLISHED;
  private final @Nullable LocalDate published;

  /** Whether a date above this part of the story says when it takes place. */
  private boolean scene;

  private final List<Found<Piece>> found;
  private final Speaking speaking;

  private final Clause clause;
  private final boolean past;
  private final Iterator<AgePhrases.Phrase> ages;
  private AgePhrases.@Nullable Phrase nextAge;
  private final boolean own;
  private final Told told = new Told();
  private final List<TimeExpression> expressions = new ArrayList<>();
  private final List<@Nullable Granule> granules = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private boolean undated;
  private int paragraph;
  private @Nullable Found<Piece> previous;
  private Direction lastDirection = Direction.NONE;

  /**
   * @param text the story
   * @param published the day of publication, or null
   * @param found all expressions of the story, in text order
   * @param speaking tells which of them are days of speaking
   * @param clause tells the direction of a clause
   * @param past whether the story is one about the past
   * @param ages where it says how old somebody was, in text order
   */
  Anchoring(
      Analysis text,
      @Nullable LocalDate published,
      List<Found<Piece>> found,
      Speaking speaking,
      Clause clause,
      boolean past,
      List<AgePhrases.Phrase> ages) {
    this.text = text;
    this.written = published;
    this.found = found;
    this.speaking = speaking;
    this.clause = clause;
    this.past = past;
    this.ages = ages.iterator();
    this.published = published;
    this.own = Headings.isOfSomebody(text);
  }

  /** Adds the next of all expressions. */
  void add() {
    int index = expressions.size();
    Found<Piece> one = found.get(index);
    if (!(one.value() instanceof Meaning bare)) {
      throw new IllegalStateException("no time expression: " + one.derivation().rule());
    }
    passAges(one.first());
    Direction direction = direction(one);
    int sentence = text.token(one.first()).sentence();
    Meaning meaning = isAfterDark(index, bare, direction) ? afternoon(bare) : ofNight(one, bare);
    enter(text.story().sentences().get(sentence).paragraph());
    int said = speaking.dayOf(index);
    Place place = said < 0 ? null : spoken(meaning, direction, said);
    boolean narrated =
        direction != Direction.PAST
            && !speaking.isSaid(index)
            && clause.isNarrated(one.first(), one.end());
    if (isStamp(one, meaning) || narrated) {
      Direction seen = narrated ? Direction.PAST : direction;
      place = new Resolver(written, new Told(), seen, null, false).place(meaning).from(writing);
    }
    place = place == null ? ofScene(index, meaning, direction) : place;
    boolean placed = place == null;
    if (place == null) {
      Told.Date onwards =
          scene && !speaking.isSaid(index)
              ? told.lastStated()
              : onwards(one.first(), sentence, meaning);
      boolean lasted = isOver(onwards) && clause.isUntil(one.first(), one.end());
      Direction seen = lasted ? Direction.NONE : direction;
      Place earlier = earlier(one, meaning, onwards);
      place =
          earlier != null
              ? earlier
              : new Resolver(written, told, seen, onwards, speaking.isSaid(index))
                  .place(inRange(meaning, direction));
    }
    if (placed && Place.PUBLISHED.equals(place.anchor())) {
      place = place.from(writing);
    }
    int reported = speaking.dayOfReport(index);
    if (reported >= 0 && direction == Direction.PAST && isLater(place, reported)) {
      // "said on Thursday that a man fled on Wednesday": not the one after that Thursday.
      place = Objects.requireNonNullElse(spoken(meaning, direction, reported), place);
    }
    place = isTold(one, meaning) ? open(meaning, direction) : ended(index, meaning, place);
    Span span = text.story().cover(one.first(), one.end() - 1);
    String id = "t" + (expressions.size() + 1);
    expressions.add(expression(id, span, place, one));
    granules.add(place.granule());
    boolean compared = isCompared(meaning) || isNightBefore(meaning);
    if (isConverted(index)) {
      // Told already.
    } else if (place.granule() != null && !place.value().endsWith("_REF") && !compared) {
      boolean stated = (isStated(meaning) || isOnwards(place)) && !isAside(one.first());
      boolean ahead = direction == Direction.FUTURE || isToCome(place.granule());
      Told.Night night = night(meaning);
      boolean aside = speaking.isAside(index) || isInDateline(one) || isAttribute(one);
      told.add(new Told.Date(place.granule(), id, stated, ahead, sentence, night, aside));
      if (isPassing(one, place)) {
        told.pass();
      } else if (!isOnwards(place)) {
        told.turnBack();
      }
    } else if (compared) {
      told.compare(place);
    } else if (isSpent(one, meaning)) {
      told.goOn(sentence);
    } else if (place.value().equals("PRESENT_REF")) {
      told.returnToNow();
    }
    head(one, meaning, place, id);
    note(meaning, place, span);
  }

  /**
   * A weekday below a date that heads a scene, and "He had driven up on <i>the Thursday</i>" of a
   * day long over, are of the week of what is told; null for any other.
   */
  private @Nullable Place ofScene(int index, Meaning meaning, Direction direction) {
    Found<Piece> one = found.get(index);
    Told.Date base = told.lastStated();
    boolean weekday =
        meaning.date() instanceof Meaning.Named named
            && named.cycle() instanceof Cycle.Weekday
            && (named.which() == Which.PLAIN
                || named.which() == Which.TOLD && told.again(named.cycle()) == null);
    boolean may = weekday && direction != Direction.FUTURE && !speaking.isSaid(index);
    if (!may || base == null || base.granule().unit() != Unit.DAY) {
      return null;
    }
    boolean article = text.is(one.first() - 1, "the") || text.is(one.first(), "the");
    if (!scene && !(article && isLongOver(base))) {
      return null;
    }
    boolean before = clause.isPluperfect(one.first(), one.end());
    LocalDate day = base.granule().first();
    Direction seen = before ? Direction.PAST : Direction.FUTURE;
    return new Resolver(day, new Told(), seen, null, false).place(meaning).from(base.id());
  }

  /**
   * "The wall broke on May 5, 2009. It had been inspected <i>in March</i>": the last before what is
   * told, unless that is itself told by the way; null for any other.
   */
  private @Nullable Place earlier(Found<Piece> one, Meaning meaning, Told.@Nullable Date onwards) {
    boolean calendar =
        meaning instanceof Meaning.Named named
            && named.which() == Which.PLAIN
            && (named.cycle() instanceof Cycle.Month || named.cycle() instanceof Cycle.MonthDay);
    if (!calendar
        || onwards == null
        || onwards.granule().unit().compareTo(Unit.MONTH) > 0
        || !isOver(onwards)
        || told.isPassing(onwards.id())
        || text.is(one.first() - 1, "by")
        || !clause.isPluperfect(one.first(), one.end())) {
      return null;
    }
    Granule before = ((Meaning.Named) meaning).cycle().onOrBefore(onwards.granule().first());
    return before == null ? null : Place.of(before, onwards.id());
  }

  private boolean isLongOver(Told.Date date) {
    return published != null && date.granule().last().isBefore(published.minusDays(LONG));
  }

  private boolean isInDateline(Found<Piece> one) {
    Sentence sentence = text.story().sentenceOf(text.token(one.first()));
    return one.first() < Datelines.afterCertain(text, sentence);
  }

  /** "at 3:40 a.m. local time (<i>1940 GMT on Tuesday</i>)": the same hour elsewhere. */
  private boolean isConverted(int index) {
    Found<Piece> one = found.get(index);
    return index > 0
        && one.value() instanceof Meaning.Clock
        && found.get(index - 1).value() instanceof Meaning.Clock
        && one.first() - found.get(index - 1).end() == 1
        && text.is(one.first() - 1, "(");
  }

  /** "00:47 Recount", at the head of a line below the day that heads a live report. */
  private boolean isStamp(Found<Piece> one, Meaning meaning) {
    return meaning instanceof Meaning.Clock clock
        && clock.day() == null
        && !writing.equals(Place.PUBLISHED)
        && Headings.opensLine(text, one.first());
  }

  /** What stands below a day that heads it was written on that day. */
  private void head(Found<Piece> one, Meaning meaning, Place place, String id) {
    Granule day = place.granule();
    boolean alone =
        day != null
            && !own
            && Headings.isScene(text, one.first(), one.end(), day.last(), published);
    if (alone || place.value().equals("PRESENT_REF") && Headings.opensLine(text, one.first())) {
      scene = alone;
      return;
    }
    boolean told = day != null && day.unit() == Unit.DAY && isStated(meaning);
    boolean other = day != null && !day.first().equals(written);
    if (day != null && told && other && Headings.isHeading(text, one.first(), one.end())) {
      written = day.first();
      writing = id;
      scene = false;
    }
  }

  /**
   * "On the evening of Monday, shortly after <i>nine o'clock</i>, ... at <i>half past ten</i>": an
   * hour that does not say which half of the day it is of, after an evening was told.
   */
  private boolean isAfterDark(int index, Meaning meaning, Direction direction) {
    Found<Piece> one = found.get(index);
    boolean open =
        meaning instanceof Meaning.Clock clock
            && clock.day() == null
            && clock.hour() >= Resolver.SMALL_HOURS
            && clock.hour() < 12
            && ClockTimes.isOfEitherHalf(one.derivation().rule());
    Told.Date day = open ? told.day(speaking.isSaid(index), direction != Direction.PAST) : null;
    if (day == null || text.token(one.first()).sentence() - day.sentence() > SCENE) {
      return false;
    }
    return day.night() == Told.Night.EVENING || day.night() == Told.Night.LATE;
  }

  /** "Caught on Friday, he was held <i>overnight</i>": in the night of that day. */
  private Meaning ofNight(Found<Piece> one, Meaning meaning) {
    Told.Date day = text.is(one.first(), "overnight") ? told.last() : null;
    boolean past =
        day != null
            && day.sentence() == text.token(one.first()).sentence()
            && day.granule().unit() == Unit.DAY
            && !day.ahead();
    return past ? new Meaning.InDay(null, PartOfDay.NIGHT) : meaning;
  }

  private static Meaning afternoon(Meaning meaning) {
    return meaning instanceof Meaning.Clock clock
        ? new Meaning.Clock(clock.day(), clock.hour() + 12, clock.minute())
        : meaning;
  }

  private void enter(int next) {
    if (next != paragraph) {
      paragraph = next;
      told.endParagraph();
    }
  }

  /**
   * Leaves the date told before where an age is told up to a token, and the story goes on there.
   */
  private void passAges(int token) {
    while (nextAge != null || ages.hasNext()) {
      nextAge = nextAge == null ? ages.next() : nextAge;
      if (nextAge.token() >= token) {
        return;
      }
      if (nextAge.opens() || isBorn(told.last())) {
        told.leave();
      }
      nextAge = null;
    }
  }

  /** "was born on May 3 in Lima": a life goes on from its birth by its years. */
  private boolean isBorn(Told.@Nullable Date date) {
    if (date == null) {
      return false;
    }
    int first = found.get(expressions.size() - 1).first();
    for (int i = first - 1; i >= Math.max(0, first - BIRTH); i--) {
      if (text.is(i, "born")) {
        return true;
      }
    }
    return false;
  }

  /** "<i>the night</i> she vanished": which night it was, what follows tells. */
  private boolean isTold(Found<Piece> one, Meaning meaning) {
    boolean bare = meaning instanceof Meaning.InDay inDay && inDay.day() == null;
    return bare
        && text.is(one.first(), "the")
        && one.end() < text.size()
        && (text.pos(one.end()) == Upos.PRON || text.pos(one.end()) == Upos.PROPN);
  }

  private static Place open(Meaning meaning, Direction direction) {
    return new Resolver(null, new Told(), direction, null, false).place(meaning);
  }

  /** Whether it lies so far back that what goes on from it is over as well. */
  private boolean isOver(Told.@Nullable Date date) {
    return date != null
        && written != null
        && date.stated()
        && date.granule().last().isBefore(written.minusYears(1));
  }

  /**
   * A weekday that begins or ends a range is beside the other end: "From Monday to Thursday it
   * rained", told on a Wednesday, was not this Monday; "from Saturday to Thursday" ends next week.
   */
  private Meaning inRange(Meaning meaning, Direction direction) {
    if (meaning instanceof Meaning.Clock clock && clock.day() == null) {
      return ofSameDay(clock);
    }
    if (!(meaning instanceof Meaning.Named named) || !named.isWeekday()) {
      return meaning;
    }
    int at = expressions.size();
    boolean ahead = direction == Direction.FUTURE;
    int other = ahead ? at - 1 : at + 1;
    if (other < 0 || other >= found.size() || !isJoined(Math.min(at, other))) {
      return meaning;
    }
    return found.get(other).value() instanceof Meaning.Named day && day.isWeekday()
        ? new Meaning.Beside(named.cycle(), ahead ? 1 : -1, day)
        : meaning;
  }

  /** "between 9 p.m. and <i>11 p.m. on Saturday</i>": both are of that day. */
  private Meaning ofSameDay(Meaning.Clock clock) {
    int at = expressions.size();
    return at + 1 < found.size()
            && isJoined(at)
            && found.get(at + 1).value() instanceof Meaning.Clock end
            && end.day() != null
            && end.hour() >= clock.hour()
        ? new Meaning.Clock(end.day(), clock.hour(), clock.minute())
        : clock;
  }

  /** Whether the expression at {@code index} and the next are the ends of a range. */
  private boolean isJoined(int index) {
    Found<Piece> from = found.get(index);
    Found<Piece> to = found.get(index + 1);
    boolean between = text.is(from.first() - 1, "between") && text.is(from.end(), "and");
    boolean joint = between || RANGING.contains(text.token(from.end()).lower());
    return to.first() == from.end() + 1 && joint;
  }

  private boolean isOpened(int first) {
    String word = first == 0 ? "" : text.token(first - 1).lower();
    return word.equals("from") || word.equals("between");
  }

  /**
   * "from 3 May until 9 June": the end of a range is the first of its kind from its beginning on.
   */
  private Place ended(int index, Meaning meaning, Place place) {
    boolean range = index > 0 && isJoined(index - 1) && isOpened(found.get(index - 1).first());
    Granule from = range ? granules.get(index - 1) : null;
    Granule to = place.granule();
    boolean plain =
        meaning instanceof Meaning.Named named
            && named.which() == Which.PLAIN
            && !named.isWeekday();
    if (from == null || to == null || !plain) {
      return place;
    }
    boolean follows = !to.first().isBefore(from.first());
    if (follows && to.first().isBefore(from.first().plusYears(1))) {
      return place;
    }
    Granule next = ((Meaning.Named) meaning).cycle().after(from.first().minusDays(1));
    return next == null ? place : Place.of(next, "t" + index);
  }

  private boolean isLater(Place place, int reported) {
    Granule day = when(reported);
    Granule told = place.granule();
    return day != null && told != null && told.first().isAfter(day.last());
  }

  /** When the expression at {@code index} is, or null; those yet to come are looked at ahead. */
  private @Nullable Granule when(int index) {
    if (index < granules.size()) {
      return granules.get(index);
    }
    Found<Piece> one = found.get(index);
    Direction direction = clause.of(one.first(), one.end());
    return one.value() instanceof Meaning day
        ? new Resolver(written, told, direction, null, false).place(day).granule()
        : null;
  }

  /**
   * Counted from the time of speaking; null where that is not known. What is more exact than it is
   * left open: in "I left yesterday," she said in May 2019, the day is not known.
   */
  private @Nullable Place spoken(Meaning meaning, Direction direction, int said) {
    Granule spoken = when(said);
    if (spoken == null || spoken.unit().compareTo(Unit.YEAR) > 0) {
      return null;
    }
    Place place = new Resolver(spoken.first(), told, direction, null, true).place(meaning);
    Granule found = place.granule();
    if (found != null && found.unit().compareTo(spoken.unit()) < 0) {
      return new Resolver(null, told, direction, null, true).place(meaning);
    }
    return Place.PUBLISHED.equals(place.anchor()) ? place.from("t" + (said + 1)) : place;
  }

  /** "the storm, which formed on Wednesday"; "He had booked on 17 May". */
  private boolean isPassing(Found<Piece> one, Place place) {
    return isByTheWay(one.first())
        || clause.isPluperfect(one.first(), one.end())
        || place.anchor() != null && told.isPassing(place.anchor());
  }

  /** "<i>Within six weeks</i> he was head of trading": counted on from the date told last. */
  private boolean isSpent(Found<Piece> one, Meaning meaning) {
    return (meaning instanceof Meaning.Amount || meaning instanceof Meaning.Stretch)
        && text.is(one.first() - 1, "within")
        && clause.of(one.first(), one.end()) == Direction.PAST;
  }

  /** "a year ago" and "the 1988 period" compare; the story goes on from where it was. */
  private static boolean isCompared(Meaning meaning) {
    return meaning instanceof Meaning.SameQuarter
        || meaning instanceof Meaning.Away away && away.from() == null && away.sign() < 0;
  }

  /** "It had rained the night before": told by the way. */
  private static boolean isNightBefore(Meaning meaning) {
    return meaning instanceof Meaning.InDay inDay
        && inDay.day() instanceof Meaning.Step step
        && step.narrative()
        && step.n() < 0;
  }

  /**
   * The date told from which the expression may go on: in a story about the past the last with its
   * year; else that of the sentence before where this one begins with the expression, or the one
   * beside it that is more exact than a year; also the season it lies in.
   */
  private Told.@Nullable Date onwards(int first, int sentence, Meaning meaning) {
    Told.Date last = past ? told.lastStated() : told.goingOn();
    if (past || last == null) {
      return last;
    }
    int away = sentence - last.sentence();
    if (away > 0 && isByTheWay(first)) {
      return null;
    }
    boolean opens = first - text.story().sentences().get(sentence).firstToken() <= 1;
    boolean exact = last.granule().unit().compareTo(Unit.MONTH) <= 0;
    boolean within =
        meaning instanceof Meaning.Named named
            && Continuation.isWithin(named.cycle(), last.granule());
    return opens && away == 1 || (exact || within) && away <= 1 ? last : null;
  }

  /** "the mayor, <i>who took office in May</i>, said": told by the way, and so from now. */
  private boolean isByTheWay(int first) {
    for (int i = first - 1; i > 0 && first - i < ASIDE && text.pos(i) != Upos.PUNCT; i--) {
      if (text.is(i, "who") || text.is(i, "which")) {
        return text.is(i - 1, ",");
      }
    }
    return false;
  }

  /** Of the clause; of "24" and "25" in "April 24 and 25" the same. */
  private Direction direction(Found<Piece> found) {
    boolean one =
        previous != null
            && found.first() - previous.end() == 1
            && (isShared(found) || isShared(previous));
    Direction told =
        isHour(found)
            ? clause.ofHour(found.first(), found.end())
            : clause.of(found.first(), found.end());
    Direction direction = one ? lastDirection : isListedAhead(found) ? Direction.FUTURE : told;
    if (direction == Direction.FUTURE && isEntry(found)) {
      direction = Direction.NONE;
    }
    previous = found;
    lastDirection = direction;
    return direction;
  }

  /** "<i>1 July</i>: The firm returns with more": a list of days is told as if it were now. */
  private boolean isEntry(Found<Piece> found) {
    int first = found.first();
    boolean bullet = first > 0 && "•·*-–▪".contains(text.word(first - 1));
    boolean opens = Headings.opensLine(text, bullet ? first - 1 : first);
    return opens
        && text.is(found.end(), ":")
        && found.value() instanceof Meaning.Named
        && clause.isPresent(found.end());
  }

  /** "Rome next month, Oslo <i>in December</i> and Lima in January": ahead, as the first is. */
  private boolean isListedAhead(Found<Piece> item) {
    Granule before = granules.isEmpty() ? null : granules.getLast();
    if (previous == null
        || before == null
        || written == null
        || !before.first().isAfter(written)
        || text.token(previous.first()).sentence() != text.token(item.first()).sentence()) {
      return false;
    }
    boolean joined = false;
    for (int i = previous.end(); i < item.first(); i++) {
      switch (text.pos(i)) {
        case PROPN, NOUN, DET, ADJ, ADV, NUM -> {}
        case CCONJ -> joined = true;
        case PUNCT -> joined |= text.is(i, ",");
        case ADP -> {
          if (!LIST_PLACES.contains(text.token(i).lower())) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return joined;
  }

  /** Whether it is an hour or part of a day that is not said. */
  private static boolean isHour(Found<Piece> found) {
    return switch (found.value()) {
      case Meaning.Clock clock -> clock.day() == null;
      case Meaning.InDay inDay -> inDay.day() == null;
      default -> false;
    };
  }

  private static boolean isShared(Found<Piece> found) {
    return found.derivation().rule().equals("shared-month");
  }

  /** After a late hour the small hours are of the next day. */
  private static Told.Night night(Meaning meaning) {
    return switch (meaning) {
      case Meaning.InDay inDay when inDay.part() == PartOfDay.NIGHT -> Told.Night.LATE;
      case Meaning.InDay inDay when inDay.part() == PartOfDay.EVENING -> Told.Night.EVENING;
      case Meaning.Clock clock when clock.hour() >= LATE -> Told.Night.LATE;
      case Meaning.Clock clock when clock.hour() >= EVENING -> Told.Night.EVENING;
      case Meaning.Clock clock when clock.hour() < Resolver.SMALL_HOURS -> Told.Night.SMALL_HOURS;
      default -> Told.Night.NONE;
    };
  }

  /** Whether the year was said. */
  private static boolean isStated(Meaning meaning) {
    return switch (meaning.date()) {
      case Meaning.Fixed ignored -> true;
      case Meaning.Modified modified -> isStated(modified.inner());
      case Meaning.Range range -> isStated(range.from());
      // "February 20 last year" says which year.
      case Meaning.InYear inYear -> isStated(inYear.year()) || isYear(inYear.year());
      case Meaning.Nth nth -> isStated(nth.inner());
      case Meaning.NthDay nthDay -> isStated(nthDay.inner());
      default -> false;
    };
  }

  private static boolean isYear(Meaning meaning) {
    return meaning instanceof Meaning.Step step && step.unit() == Unit.YEAR && !step.narrative();
  }

  /**
   * "open since 1991", "dating to 1802", "born in 1985": where something began; "the May 3, 1974,
   * flood": said of a thing by the way. The story is elsewhere.
   */
  private boolean isAside(int first) {
    if (first == 0) {
      return false;
    }
    boolean dating =
        first > 1 && text.is(first - 1, "to") && DATING.contains(text.token(first - 2).lower());
    boolean born = text.is(first - 1, "born") || text.is(first - 2, "born");
    boolean attribute = text.pos(first - 1) == Upos.DET || text.is(first - 1, "'s");
    return text.is(first - 1, "since") || dating || attribute || born;
  }

  private boolean isToCome(Granule day) {
    return written != null && day.first().isAfter(written);
  }

  /** "after the <i>June 6</i> death": told of a thing, by the way. */
  private boolean isAttribute(Found<Piece> one) {
    boolean led = one.first() > 0 && text.pos(one.first() - 1) == Upos.DET;
    boolean noun = one.end() < text.size() && text.pos(one.end()) == Upos.NOUN;
    return led && noun;
  }

  /** Whether it was counted from what is being told: the story goes on from there. */
  private static boolean isOnwards(Place place) {
    return place.anchor() != null && !place.anchor().equals(Place.PUBLISHED);
  }

  private static TimeExpression expression(String id, Span span, Place place, Found<Piece> found) {
    Mod mod = place.value().endsWith("_REF") ? null : place.mod();
    return new TimeExpression(
        id,
        span,
        place.type(),
        place.value(),
        mod == null ? null : mod.name(),
        place.begin(),
        place.end(),
        place.edtf(),
        place.anchor(),
        found.derivation());
  }

  Times times() {
    if (undated) {
      notes.add(
          0,
          new Note(
              null,
              Note.Kind.NO_PUBLICATION_DATE,
              "The story carries no publication date, so its relative dates are left open."));
    }
    return new Times(expressions, notes);
  }

  private void note(Meaning meaning, Place place, Span span) {
    boolean relative =
        place.granule() == null
            && place.type() != TimeType.DURATION
            && place.type() != TimeType.SET;
    undated |= written == null && relative;
    switch (meaning) {
      case Meaning.Stated stated -> mismatch(stated.weekday(), place, span);
      case Meaning.Ambiguous ambiguous -> ambiguous(ambiguous, span);
      case Meaning.Modified modified -> note(modified.inner(), place, span);
      case Meaning.Clock clock when clock.day() != null -> note(clock.day(), place, span);
      case Meaning.InDay inDay when inDay.day() != null -> note(inDay.day(), place, span);
      default -> {}
    }
    if (meaning instanceof Meaning.Stated stated
        && stated.inner() instanceof Meaning.Ambiguous ambiguous) {
      ambiguous(ambiguous, span);
    }
  }

  private void mismatch(DayOfWeek stated, Place place, Span span) {
    Granule granule = place.granule();
    if (granule != null && granule.first().getDayOfWeek() != stated) {
      String text =
          String.format(
              Locale.ROOT,
              "“%s” says %s, but %s is a %s.",
              this.text.words(span),
              name(stated),
              granule.value(),
              name(granule.first().getDayOfWeek()));
      notes.add(new Note(span, Note.Kind.WEEKDAY_MISMATCH, text));
    }
  }

  private void ambiguous(Meaning.Ambiguous ambiguous, Span span) {
    String text =
        String.format(
            Locale.ROOT,
            "“%s” is read month first, as %s; day first it is %s.",
            this.text.words(span),
            ambiguous.granule().value(),
            ambiguous.other().value());
    notes.add(new Note(span, Note.Kind.AMBIGUOUS_DAY_MONTH, text));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
