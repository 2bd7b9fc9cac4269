-- Full text. Accents are taken off, as SQLite does; of a story the first 250,000 letters are searched, for a
-- list of words has at most 1 MB. Every row is searched besides.

create function fabula_folded(words text) returns text language sql immutable parallel safe
  return regexp_replace(normalize(left(words, 250000), nfd), '[\u0300-\u036f]+', '', 'g');

alter table stories add column found tsvector
  generated always as (to_tsvector('english', fabula_folded(coalesce(title, '') || E'\n\n' || text))) stored;
alter table entries add column found tsvector
  generated always as (to_tsvector('english', fabula_folded(words))) stored;

create index stories_found on stories using gin (found);
create index entries_found on entries using gin (found);
