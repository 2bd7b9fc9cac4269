-- What a watch has seen, so that a story that a person removed does not come back with the next look at its feed.

create table watched (
  dossier bigint not null references dossiers (id) on delete cascade,
  sha256  text not null, -- of the source, a line feed and the words of a story
  primary key (dossier, sha256)
) ${keyed};
