-- Parts of the indexes are put together when there are eight of a size, not four: less is written twice.
insert into story_words (story_words, rank) values ('automerge', 8);
insert into entry_words (entry_words, rank) values ('automerge', 8);
