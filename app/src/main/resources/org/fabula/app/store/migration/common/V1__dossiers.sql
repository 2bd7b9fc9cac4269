-- The tables of a store. The same for SQLite and PostgreSQL but for three types, and tables that are their own index.
-- Ids of rows, actors and quotes are the story's times 1048576 plus a number: those of one story lie together.

create table dossiers (
  id      ${id},
  name    text not null unique,
  title   text,
  created text not null
);

-- The bytes that stories were read from, once each, however many stories come of them.
create table originals (
  id     ${id},
  sha256 text not null unique,
  size   bigint not null,
  path   text not null,
  bytes  ${bytes} -- deflated (RFC 1950); null where there are too many to be kept
);

create table stories (
  id         ${id},
  dossier    bigint not null references dossiers (id) on delete cascade,
  code       text not null, -- what it is called in its dossier
  source     text not null,
  place      text, -- what is alone at its place: a text of the same place is a version of the one before
  url        text,
  title      text,
  byline     text, -- a name a line
  publisher  text,
  published  text,
  basis      text,
  modified   text,
  language   text not null,
  text       text not null, -- the words, with U+FFFD for what is no character
  exact      ${bytes}, -- the words as UTF-16, deflated, where the text is not all of them
  sha256     text not null, -- of the words
  story      ${bytes} not null, -- all that came with the words
  original   bigint references originals (id),
  supersedes bigint references stories (id) on delete set null,
  added      text not null,
  unique (dossier, code),
  unique (dossier, sha256, source)
);
create index stories_place on stories (dossier, place);
create index stories_original on stories (original);
create index stories_supersedes on stories (supersedes);

-- Every reading of a story; the one of the highest version counts.
create table readings (
  story   bigint not null references stories (id) on delete cascade,
  version integer not null,
  fabula  text not null, -- the version that read it
  made    text not null,
  bytes   ${bytes} not null,
  primary key (story, version)
);

-- What the reading that counts says, flat, to be searched. Offsets are UTF-16 code units.
create table entries (
  id             ${id},
  story          bigint not null references stories (id) on delete cascade,
  begin_earliest text,
  begin_latest   text,
  end_earliest   text,
  end_latest     text,
  kind           text not null,
  status         text,
  salience       ${real} not null,
  start_offset   integer not null,
  end_offset     integer not null,
  words          text not null
);
create index entries_story on entries (story);
create index entries_moment on entries (coalesce(begin_earliest, begin_latest, end_earliest, end_latest));

create table actors (
  id    ${id},
  story bigint not null references stories (id) on delete cascade,
  code  text not null,
  kind  text not null,
  name  text not null
);
create index actors_story on actors (story);

-- Every name of an actor without case and accents.
create table names (
  name  text not null,
  actor bigint not null references actors (id) on delete cascade,
  primary key (name, actor)
) ${keyed};
create index names_actor on names (actor);

create table entry_actors (
  actor bigint not null references actors (id) on delete cascade,
  entry bigint not null references entries (id) on delete cascade,
  primary key (actor, entry)
) ${keyed};
create index entry_actors_entry on entry_actors (entry);

create table quotes (
  id           ${id},
  story        bigint not null references stories (id) on delete cascade,
  code         text not null,
  kind         text not null,
  speaker      bigint references actors (id),
  channel      text,
  begin_earliest text,
  end_latest     text,
  start_offset integer not null,
  end_offset   integer not null,
  words        text not null
);
create index quotes_story on quotes (story);
create index quotes_speaker on quotes (speaker);

-- What persons say against what was read, as lines of JSON, in the order they said it.
create table corrections (
  dossier bigint not null references dossiers (id) on delete cascade,
  seq     integer not null,
  code    text not null,
  json    text not null,
  primary key (dossier, seq),
  unique (dossier, code)
);

-- What each story is held against others by, so that one more touches only its neighbours. All of it follows from
-- the readings.
create table traces (
  story bigint not null primary key references stories (id) on delete cascade,
  day   integer not null, -- of publication, in days since 1970-01-01; 2147483647 where it is not known
  bytes ${bytes} not null
);

-- For each of the words that tell a story best from others, the stories of a dossier by day. Words are numbers.
create table word_lists (
  dossier bigint not null references dossiers (id) on delete cascade,
  word    bigint not null,
  day     integer not null,
  code    ${bytes} not null, -- of the story, in UTF-16, the order of which is that of the list
  story   bigint not null references stories (id) on delete cascade,
  primary key (dossier, word, day, code)
) ${keyed};
create index word_lists_story on word_lists (story);

-- Stories that may tell of the same, either way.
create table neighbours (
  story    bigint not null references stories (id) on delete cascade,
  other    bigint not null,
  likeness ${real} not null,
  primary key (story, other)
) ${keyed};
