# A dossier of three stories, and a row of it for each place in which the page names one, in their order.
prepare() {
  cp -r "$USER_FILES/articles" .
  ./fabula dossier add saltby articles
  ./fabula dossier show saltby --all --ids --format jsonl >rows.jsonl
  for words in "the old pier at Saltby collapsed" "Tom Hale lost" "The town council will vote" "“We will not build" \
    "A safety report of March 2023 had warned of rotten piles\"" "the old pier at Saltby collapsed"; do
    grep "\"words\":\"$words" rows.jsonl | sed -n '1s/^{"id":"\([^"]*\)".*/\1/p'
  done >rows
  echo 0 >count
}

CASE() { echo saltby; }

ROW() {
  echo $(($(cat count) + 1)) >count
  sed -n "$(cat count)p" rows
}

OTHER() { grep '"words":"A safety report of March 2023 had warned of rotten piles,' rows.jsonl | sed -n '1s/^{"id":"\([^"]*\)".*/\1/p'; }

OLD() { echo "Tom Hale"; }

NEW() { echo "Thomas Hale"; }

NAME() { echo "Ana Ruiz"; }

ALIAS() { echo "Saltby Courier"; }

STORY() { echo council; }

ID() { ./fabula dossier corrections saltby | sed -n '1s/ .*//p'; }

WHO() { echo "Thomas Hale"; }
