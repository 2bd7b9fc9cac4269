prepare() {
  ./fabula dossier add saltby "$USER_FILES/articles" "$USER_FILES/page.html"
  ./fabula dossier show saltby --all --ids --format jsonl >rows.jsonl
}
CASE() { echo saltby; }
