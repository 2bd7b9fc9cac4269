# The row of the dossier that the page makes.
ROW() { ./fabula dossier show saltby --ids --format jsonl --out rows.jsonl && sed -n '1s/^{"id":"\([^"]*\)".*/\1/p' rows.jsonl; }
