# What the README supposes a reader to have: a story and other files of their own, a folder, articles on a case.
prepare() {
  cp samples/harbour-pool.txt story.txt
  cp "$USER_FILES"/{page.html,stories.jsonl,crawl.warc.gz,report.pdf,mails.mbox} .
  cp page.html more.html
  cp -r "$USER_FILES/articles" folder
  cp -r "$USER_FILES/articles" articles
  mkdir inbox
  cp "$USER_FILES/mails.mbox" inbox/
}

# A row of the dossier, by the id that `dossier show --ids` prints.
ROW() { ./fabula dossier show saltby --ids --format jsonl --out rows.jsonl && sed -n '1s/^{"id":"\([^"]*\)".*/\1/p' rows.jsonl; }

STORY() { echo council; }
