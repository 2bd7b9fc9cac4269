-- Full text. The words stand in the tables alone; triggers keep the indexes with them.

create virtual table story_words using fts5 (
  title, text, content = 'stories', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
create virtual table entry_words using fts5 (
  words, content = 'entries', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What is removed is overwritten, not only forgotten.
insert into story_words (story_words, rank) values ('secure-delete', 1);
insert into entry_words (entry_words, rank) values ('secure-delete', 1);

create trigger stories_added after insert on stories begin
  insert into story_words (rowid, title, text) values (new.id, new.title, new.text);
end;
create trigger stories_removed after delete on stories begin
  insert into story_words (story_words, rowid, title, text) values ('delete', old.id, old.title, old.text);
end;
create trigger entries_added after insert on entries begin
  insert into entry_words (rowid, words) values (new.id, new.words);
end;
create trigger entries_removed after delete on entries begin
  insert into entry_words (entry_words, rowid, words) values ('delete', old.id, old.words);
end;
